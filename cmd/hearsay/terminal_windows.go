package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// terminalWidth is the number of columns of the terminal behind f, or 100.
func terminalWidth(f *os.File) int {
	var info windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(f.Fd()), &info); err == nil {
		return columnsOr(int(info.Window.Right-info.Window.Left) + 1)
	}
	return columnsOr(100)
}
