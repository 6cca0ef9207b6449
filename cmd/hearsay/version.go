package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is the version that the changelog describes.
const release = "0.1.0"

// build is what is known of how the program was built.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func versionCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "version", Short: "The version of the program",
		Example: "  hearsay version\n  hearsay version --json",
		Args:    takes("no arguments", 0, 0),
		RunE: func(*cobra.Command, []string) error {
			b := thisBuild()
			g := &grid{cols: cols("version", "revision", "go", "platform")}
			g.add(b.Version, b.Revision, b.Go, b.Platform)
			return a.print(g, b)
		},
	}
	a.jsonFlag(c)
	return c
}

func thisBuild() build {
	b := build{Version: release, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			b.Revision = s.Value
		}
	}
	return b
}
