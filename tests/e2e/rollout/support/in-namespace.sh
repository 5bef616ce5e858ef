#!/bin/sh
# Starts the given browser with POLICY_FROM mounted over POLICY_AT, for that browser alone.
exec unshare --mount -- sh -c 'mount --bind "$POLICY_FROM" "$POLICY_AT" && exec "$BROWSER_BEHIND" "$@"' browser "$@"
