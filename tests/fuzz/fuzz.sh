#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh PROGRAM CORPUS SCRATCH [SECONDS]: fuzzes from the committed inputs; new ones go to SCRATCH.
set -eu
program=$1 corpus=$2 scratch=$3 seconds=${4:-10}
seed=${SE_FUZZ_SEED:-$(($(date +%s) % 1000000000 + 1))}
mkdir -p "$scratch/inputs" "$scratch/findings"
printf 'seed %s: the same again with SE_FUZZ_SEED=%s\n' "$seed" "$seed"
exec "$program" -seed="$seed" -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=1024 \
    -timeout=60 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$scratch/findings/" "$scratch/inputs" "$corpus"
