"""The operations of this folder by their names."""

from .agreement import agreement
from .alpha import alpha
from .anova import icc
from .bootstrap import bootstrap
from .describe import describe
from .differences import differences
from .factors import factors
from .forms import icc_forms
from .network import network
from .omega_total import omega_total
from .reliability import reliability
from .within import rwg_j

PLAIN = {"describe": describe, "alpha": alpha, "omega_total": omega_total, "factors": factors, "icc": icc,
         "icc_forms": icc_forms, "rwg_j": rwg_j}
OF_SURVEYS = {"reliability": reliability, "agreement": agreement, "differences": differences, "bootstrap": bootstrap,
              "network": network}
