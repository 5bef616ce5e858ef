#!/bin/sh
# Starts the browser behind it. A write beyond the limit of a file must fail, not end the browser.
trap '' XFSZ
exec "$BROWSER_BEHIND" "$@"
