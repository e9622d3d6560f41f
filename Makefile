# make demo   install what is needed, build, and see notes being learnt (offline, once the base is fetched)
# make test   install what is needed, then every test
# make install PREFIX=DIR   build the program as it is handed out and install it (else below /usr/local); make uninstall takes it away
# make package              a .deb and a tarball of it
# make forge                the program that makes base models (.build/release/engram-forge)
.PHONY: demo test deps build forge check bench bench-peers interop release install uninstall package

BUILD = swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error

demo: build
	@.build/release/engram demo

test: deps
	@Scripts/test.sh

deps:
	@Scripts/deps.sh
	@Scripts/fetch-base.sh

build: deps
	@$(BUILD) --product engram

forge: deps
	@$(BUILD) --product engram-forge

release:
	@Scripts/deps.sh
	@Scripts/build-release.sh

install: release
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Scripts/install.sh

uninstall:
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Scripts/install.sh --remove

package: release
	@Scripts/package.sh

check: deps
	@Scripts/check.sh

# make bench MODEL=DIR          time every case on a model folder
# make bench-peers [MODEL=DIR]  the same beside transformers + PEFT + bitsandbytes, llama.cpp and tokenizers
bench: deps
	@Scripts/bench.sh "$(MODEL)"

bench-peers: deps
	@MODEL="$(MODEL)" Scripts/bench-peers.sh

# make interop MODEL=DIR [ARGS="--brain DIR --exam FILE"]  exports held against the programs that read them
interop: deps
	@MODEL="$(MODEL)" Scripts/interop.sh $(ARGS)
