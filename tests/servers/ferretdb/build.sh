#!/bin/sh
# Builds FerretDB, which speaks MongoDB's protocol, for the tests of that check: it comes as a Go
# module only. `build.sh FOLDER` leaves FOLDER/ferretdb; put the folder on PATH. Takes some minutes.
set -eu
version=v1.24.2
mkdir -p "$1"
target=$(cd "$1" && pwd)/ferretdb
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
export GOFLAGS=-mod=mod
go mod init ferretdb.build
go get -tool "github.com/FerretDB/FerretDB/cmd/ferretdb@$version"
# The module lacks the file that its releases get their version from.
cp -R "$(go list -m -f '{{.Dir}}' github.com/FerretDB/FerretDB)" source
chmod -R u+w source
echo "$version" > source/build/version/version.txt
go mod edit -replace github.com/FerretDB/FerretDB=./source
go build -tags ferretdb_no_postgresql -o "$target" github.com/FerretDB/FerretDB/cmd/ferretdb
