from ._rk import score_json
