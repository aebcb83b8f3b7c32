#!/usr/bin/env bash
# Writes rk-core/samples/peers and factor anew: rk-py/tests/peers/write.sh PYTHON
# PYTHON has mpmath, pingouin, scipy and statsmodels; Rscript has psych, multilevel, lavaan, metafor, sna, igraph and jsonlite.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python=$1
"$python" inputs.py
for script in describe scale aggregation forms agreement tests network structure; do
  Rscript "$script.R"
done
for script in describe scale aggregation forms tests; do
  "$python" "$script.py"
done
# Of the factors in rk-core/samples/factor: first the matrices, then R.
"$python" factor.py
Rscript factor.R
