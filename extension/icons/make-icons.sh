#!/bin/sh
# Makes the PNG icons from source/*.svg: <id>_<size>.png for light themes, <id>_<size>_dark.png for dark ones and for
# high contrast. The drawings stand on a grid of 32 with strokes of 2, so that lines fall on whole pixels at 16 and 32.
# Needs rsvg-convert (Debian: librsvg2-bin). The results are committed: a build does not need it.
set -eu
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for drawing in source/*.svg; do
    id=$(basename "$drawing" .svg)
    # Outline, paper, accent, good, warm and shade: each has its light and its dark value.
    sed -e 's/#3a3a38/#@outline/g' -e 's/#fafafa/#@paper/g' -e 's/#1c6e8c/#7cc4de/g' -e 's/#309048/#7ed491/g' \
        -e 's/#b3772a/#f0b566/g' -e 's/#c3d9e0/#4a6670/g' \
        -e 's/#@outline/#eaeaea/g' -e 's/#@paper/#2b2f31/g' "$drawing" > "$folder/$id.svg"
    for size in 16 26 32; do
        rsvg-convert -w "$size" -h "$size" -o "${id}_$size.png" "$drawing"
        rsvg-convert -w "$size" -h "$size" -o "${id}_${size}_dark.png" "$folder/$id.svg"
    done
done
for size in 24 128; do
    rsvg-convert -w "$size" -h "$size" -o "diwan_$size.png" source/diwan.svg
    rsvg-convert -w "$size" -h "$size" -o "diwan_${size}_dark.png" "$folder/diwan.svg"
done
