# The targets that developers and CI share. GO and GOFLAGS may be given.
export PATH := $(PATH):/usr/local/go/bin
GO ?= go
FUZZTIME ?= 10s
FUZZSTEPS ?= 2000000
LISTEN := $(or $(HEARSAY_LISTEN),127.0.0.1:64210)
RACE := $(shell command -v gcc >/dev/null 2>&1 && echo -race)
OURS := cmd data graph schema
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

UI := graph/web/ui
PROFILE := cmd/hearsay/build.pgo

# Programs that are modules of their own, so that what they need stays out of the main one.
MODULES := graph/store/segment/bench graph/web/load

.PHONY: demo page page-test pictures test beam check build profile bench fuzz golden format vet staticcheck

# page builds the page, which the program embeds when it is built next.
page: $(UI)/node_modules/.package-lock.json
	cd $(UI) && npm run --silent build

$(UI)/node_modules/.package-lock.json: $(UI)/package-lock.json
	@command -v npm >/dev/null || { echo "the page needs Node 18 or newer, with npm"; exit 1; }
	cd $(UI) && npm ci --no-audit --no-fund

# page-test checks the types of the page and tests its logic.
page-test: $(UI)/node_modules/.package-lock.json
	cd $(UI) && npm run --silent check && npm run --silent test

# pictures takes the pictures of the page that README.md shows.
pictures: page
	$(GO) test -count=1 ./$(UI) -run TestPictures -pictures

# build makes the program. The compiler is told by a profile of the main job which calls are worth their room: in three series of
# runs of BenchmarkRoad by turns, with it and without, 4 to 18 % more articles a second.
build:
	$(GO) build -trimpath -pgo=$(PROFILE) -o bin/hearsay ./cmd/hearsay

# profile takes that profile anew. An old one does no harm but helps less, as calls are known by function and line within it.
profile:
	@dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT && \
	$(GO) test -trimpath -pgo=off -count=1 -run '^$$' -bench '^BenchmarkRoad$$/^stored$$' -benchtime 30s -o "$$dir/graph.test" -cpuprofile "$(CURDIR)/$(PROFILE)" ./graph

# demo reads the corpus into a fresh database and serves it until it is interrupted. Where Node is missing, so is the page.
demo:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory page || echo "the page was not built; the rest works without it"; fi
	@$(MAKE) --no-print-directory build
	@db=$$(mktemp -d) && trap 'rm -rf "$$db"' EXIT INT TERM && \
	bin/hearsay build --db "$$db/hearsay.db" data/articles && \
	echo "Hearsay answers until you press Ctrl+C, at" && \
	bin/hearsay serve --db "$$db/hearsay.db" --listen "$(LISTEN)"

# test is what every change passes. The program itself starts many processes and shares nothing between threads that the
# packages do not test, so the race detector stays out of it, and the browser's tests ask the server for one thing after
# another, which package web does with many at once; where the detector slows a test down to a part of its cases, all of them
# run again without it.
test: format vet staticcheck
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory page page-test; else echo "without Node the page and its tests are left out"; fi
	$(GO) test -timeout 30m $(RACE) $$($(GO) list ./data/... ./graph/... ./schema/... | grep -v /$(UI)$$)
	$(GO) test -timeout 30m ./$(UI)
	@test -z "$(RACE)" || $(GO) test -timeout 30m -run Hostile ./graph/web
	@test -z "$(RACE)" || $(GO) test -timeout 30m -run Cayley ./graph/store/segment ./graph/store/postgres
	@test -z "$(RACE)" || $(GO) test -timeout 30m -run 'Interrupted|AnyWorkers|AnyOrder|RemoveLeaves|LargeTexts|WorkGrows|MixedText' ./graph
	$(GO) test -timeout 30m ./cmd/...

# beam vets and tests the pipeline, which is a module of its own, as it has many dependencies.
beam:
	cd cmd/hearsay-beam && $(GO) vet ./... && $(GO) test ./...

format:
	@bad=$$(gofmt -l $(OURS)); test -z "$$bad" || { echo "not formatted, run gofmt -w:"; echo "$$bad"; exit 1; }

vet:
	$(GO) vet ./...
	@for m in $(MODULES); do echo "go vet $$m"; (cd $$m && $(GO) vet ./...) || exit 1; done

staticcheck:
	$(GO) run $(STATICCHECK) ./...

# check looks at what tests do not: the data files, the imports, and what has no place in the repository.
check:
	$(GO) run ./cmd/hearsay check
	$(GO) test -run 'TestImports' ./graph
	@! git grep -nIF -e "$(CURDIR)" -e "$(HOME)/" -- . || { echo "paths of this machine in tracked files"; exit 1; }
	@! git grep -nIE '\b(TODO|FIXME|XXX)\b' -- '*.go' '*.yaml' || { echo "left open"; exit 1; }

# bench measures what has a benchmark, and then the quad store beside others (graph/store/segment/README.md), which takes minutes.
bench:
	$(GO) test -pgo="$(CURDIR)/$(PROFILE)" -run '^$$' -bench . -benchmem ./...
	cd graph/store/segment/bench && $(GO) run -mod=mod . -quads 1000000
	cd graph/store/segment/bench && $(GO) run -mod=mod . -quads 1000000,10000000 -stores segment

# fuzz runs each fuzz test for FUZZTIME, and the quad store beside Cayley's memory store for FUZZSTEPS steps.
fuzz:
	@grep -ro --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' $(OURS) | while IFS=: read -r file func; do \
		$(GO) test -run '^$$' -fuzz "^$${func#func }\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x "./$$(dirname "$$file")" || exit 1; done
	$(GO) test -timeout 3h -run 'TestModel$$' ./graph/store/segment -model.steps $(FUZZSTEPS)

# golden rewrites what the tests compare with, the sessions of README.md among it; read the difference.
golden:
	@grep -rl --include='*_test.go' 'flag.Bool("update"' $(OURS) | xargs -n1 dirname | sort -u | while read -r dir; do \
		$(GO) test -count=1 "./$$dir" -update || exit 1; done
