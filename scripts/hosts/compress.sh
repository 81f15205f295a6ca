#!/bin/sh
# Puts a compressed copy beside each text of a site, so that nginx sends it instead of compressing the text again for
# every reader: the same machine serves more than ten times as many. Run it on the folder after each copy of dist/:
#   sh compress.sh /var/www/site
set -eu
find "$1" -name '*.gz' -delete
find "$1" -type f -size +511c -regex '.*\.\(html\|css\|js\|json\|csv\|svg\|xml\|atom\|md\|txt\)' -exec gzip -9 -k -n {} +
