# make demo   install what is needed, build, and see notes being learnt (offline)
# make test   install what is needed, then every test
.PHONY: demo test deps build check bench

BUILD = swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error

demo: build
	@.build/release/engram demo

test: deps
	@Scripts/test.sh

deps:
	@Scripts/deps.sh

build: deps
	@$(BUILD) --product engram

check: deps
	@Scripts/check.sh
