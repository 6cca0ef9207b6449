# The targets that developers and CI share. GO and GOFLAGS may be given.
export PATH := $(PATH):/usr/local/go/bin
GO ?= go
FUZZTIME ?= 10s
LISTEN := $(or $(HEARSAY_LISTEN),127.0.0.1:64210)
RACE := $(shell command -v gcc >/dev/null 2>&1 && echo -race)
OURS := cmd data graph schema
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: demo test check build bench fuzz golden format vet staticcheck

# build makes the program.
build:
	$(GO) build -trimpath -o bin/hearsay ./cmd/hearsay

# demo reads the corpus into a fresh database and serves it until it is interrupted.
demo: build
	@db=$$(mktemp -d) && trap 'rm -rf "$$db"' EXIT INT TERM && \
	bin/hearsay build --db "$$db/hearsay.db" data/articles && \
	echo "Hearsay answers until you press Ctrl+C, at" && \
	bin/hearsay serve --db "$$db/hearsay.db" --listen "$(LISTEN)"

# test is what every change passes. The program itself starts many processes and shares nothing between threads that the
# packages do not test, so the race detector stays out of it.
test: format vet staticcheck
	$(GO) test $(RACE) ./data/... ./graph/... ./schema/...
	$(GO) test ./cmd/...

format:
	@bad=$$(gofmt -l $(OURS)); test -z "$$bad" || { echo "not formatted, run gofmt -w:"; echo "$$bad"; exit 1; }

vet:
	$(GO) vet ./...

staticcheck:
	$(GO) run $(STATICCHECK) ./...

# check looks at what tests do not: the data files, the imports, and what has no place in the repository.
check: build
	bin/hearsay check
	$(GO) test -run 'TestImports' ./graph
	@! git grep -nIF -e "$(CURDIR)" -e "$(HOME)/" -- . || { echo "paths of this machine in tracked files"; exit 1; }
	@! git grep -nIE '\b(TODO|FIXME|XXX)\b' -- '*.go' '*.yaml' || { echo "left open"; exit 1; }

# bench measures what has a benchmark.
bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# fuzz runs each fuzz test for FUZZTIME.
fuzz:
	@grep -ro --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' $(OURS) | while IFS=: read -r file func; do \
		$(GO) test -run '^$$' -fuzz "^$${func#func }\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x "./$$(dirname "$$file")" || exit 1; done

# golden rewrites what the tests compare with, the sessions of README.md among it; read the difference.
golden:
	@grep -rl --include='*_test.go' 'flag.Bool("update"' $(OURS) | xargs -n1 dirname | sort -u | while read -r dir; do \
		$(GO) test -count=1 "./$$dir" -update || exit 1; done
