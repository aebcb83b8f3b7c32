#!/usr/bin/env bash
# Writes rk-core/samples/peers anew: rk-py/tests/peers/write.sh PYTHON
# PYTHON has pingouin, scipy and statsmodels; Rscript has psych, multilevel, metafor, sna, igraph and jsonlite.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python=$1
"$python" inputs.py
for script in describe scale aggregation forms agreement tests network; do
  Rscript "$script.R"
done
for script in describe scale aggregation forms tests; do
  "$python" "$script.py"
done
