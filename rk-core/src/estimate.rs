//! Statistics of a survey in rows of one shape.
//!
//! An [`Estimate`] says which statistic it is, of what, its value and interval,
//! how it was made, and a reason or a caution: a tidy table, one row a number.
//! What each statistic is stands on the page "The wire: statistics" of the
//! project's documentation. This module computes nothing.

mod scope;
mod table;

pub use table::{to_html, to_text};

pub use scope::{By, Part, Scope};

use serde::{Deserialize, Serialize};

use crate::stats::Undefined;

/// Names as they stand on the wire
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// The name on the wire
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}
use names;

names! {
    /// What is estimated; formulas and sources stand on the page "The wire: statistics"
    Statistic {
        /// Cronbach's alpha
        Alpha = "alpha",
        /// Alpha of standardised items
        AlphaStandardised = "alpha_standardised",
        /// Guttman's lambda 2
        Lambda2 = "lambda2",
        /// Mean correlation of the items
        MeanCorrelation = "mean_correlation",
        /// Alpha without an item
        AlphaIfDropped = "alpha_if_dropped",
        /// Correlation of an item with the sum of the others
        ItemRest = "item_rest",
        /// Omega total
        OmegaTotal = "omega_total",
        /// Mean of squared loadings
        AverageVarianceExtracted = "average_variance_extracted",
        /// Standardised loading of an item
        Loading = "loading",
        /// Eigenvalue of the correlations
        Eigenvalue = "eigenvalue",
        /// 95th percentile of that eigenvalue in random data
        ParallelEigenvalue = "parallel_eigenvalue",
        /// Kaiser, Meyer and Olkin's sampling adequacy
        Kmo = "kmo",
        /// Bartlett's test of sphericity
        BartlettChiSquare = "bartlett_chi_square",
        /// Its degrees of freedom
        BartlettDf = "bartlett_df",
        /// Its p value
        BartlettP = "bartlett_p",
        /// Chi-square of a factor model
        ChiSquare = "chi_square",
        /// Degrees of freedom of the test beside it
        Df = "df",
        /// p value of the test beside it
        P = "p",
        /// Comparative fit index
        Cfi = "cfi",
        /// Tucker and Lewis' index
        Tli = "tli",
        /// Root mean square error of approximation
        Rmsea = "rmsea",
        /// Correlation of two factors
        FactorCorrelation = "factor_correlation",
        /// Sum of squares between units
        SsBetween = "ss_between",
        /// Sum of squares within units
        SsWithin = "ss_within",
        /// Degrees of freedom between units
        DfBetween = "df_between",
        /// Degrees of freedom within units
        DfWithin = "df_within",
        /// Mean square between units
        MsBetween = "ms_between",
        /// Mean square within units
        MsWithin = "ms_within",
        /// F of the analysis of variance
        F = "f",
        /// Share of variance between units
        RSquared = "r_squared",
        /// Mean size of units
        MeanSize = "mean_size",
        /// Size of units corrected for inequality
        K0 = "k0",
        /// ICC(1)
        Icc1 = "icc1",
        /// ICC(2)
        Icc2 = "icc2",
        /// Design effect of units
        DesignEffect = "design_effect",
        /// Mean of all people
        GrandMean = "grand_mean",
        /// Mean
        Mean = "mean",
        /// Mean of a unit drawn to the grand mean by its reliability
        ShrunkenMean = "shrunken_mean",
        /// Agreement within a unit over items
        RwgJ = "rwg_j",
        /// The same without the step up
        RStarWgJ = "r_star_wg_j",
        /// Agreement within a unit on one item
        Rwg = "rwg",
        /// Mean absolute deviation from the median
        Ad = "ad",
        /// Agreement beside the most disagreement that the mean allows
        AWgJ = "a_wg_j",
        /// Kruskal and Wallis' H
        KruskalWallis = "kruskal_wallis",
        /// Its degrees of freedom
        KruskalWallisDf = "kruskal_wallis_df",
        /// Its p value
        KruskalWallisP = "kruskal_wallis_p",
        /// Its q value over the rated groups
        KruskalWallisQ = "kruskal_wallis_q",
        /// Friedman's chi-square
        Friedman = "friedman",
        /// Its degrees of freedom
        FriedmanDf = "friedman_df",
        /// Its p value
        FriedmanP = "friedman_p",
        /// Its q value over the rating groups
        FriedmanQ = "friedman_q",
        /// Kendall's coefficient of concordance
        KendallW = "kendall_w",
        /// After less before
        Difference = "difference",
        /// Student's t
        T = "t",
        /// q value after Benjamini and Hochberg
        Q = "q",
        /// Mean difference by the SD of differences
        DZ = "d_z",
        /// Mean difference by the mean SD
        DAv = "d_av",
        /// Hedges' g
        HedgesG = "hedges_g",
        /// ICC(A,1) of two measurements
        IccAgreement = "icc_agreement",
        /// ICC(C,1) of two measurements
        IccConsistency = "icc_consistency",
        /// Standard error of measurement
        StandardErrorOfMeasurement = "standard_error_of_measurement",
        /// Smallest change beyond measurement error
        MinimalDetectableChange = "minimal_detectable_change",
        /// Mean of the ties
        Density = "density",
        /// The same from 0 to 1
        DensityRescaled = "density_rescaled",
        /// Standard deviation of the ties
        DensitySd = "density_sd",
        /// Share of ties of a level
        DensityBinary = "density_binary",
        /// Mean of the ties that a group gives
        StrengthOut = "strength_out",
        /// Mean of the ties that a group receives
        StrengthIn = "strength_in",
        /// Strength out less strength in
        Balance = "balance",
        /// A tie less its counterpart
        Asymmetry = "asymmetry",
        /// Share of symmetric pairs
        ReciprocityDyadic = "reciprocity_dyadic",
        /// Share of ties that are returned
        ReciprocityEdgewise = "reciprocity_edgewise",
        /// Correlation of ties with their counterparts
        ReciprocityCorrelation = "reciprocity_correlation",
        /// Share of tie strength that is returned
        ReciprocityMinimum = "reciprocity_minimum",
        /// Freeman's centralization of strengths out
        CentralizationOut = "centralization_out",
        /// Freeman's centralization of strengths in
        CentralizationIn = "centralization_in",
        /// Dimensions on which a tie is at least moderate
        Multiplexity = "multiplexity",
        /// Fit of a core and a periphery
        CorePeriphery = "core_periphery",
        /// Whether a group is in the core
        Core = "core",
        /// Correlation of two matrices
        QapCorrelation = "qap_correlation",
        /// Its p value, one-sided
        QapP = "qap_p",
        /// Its p value, two-sided
        QapPTwoSided = "qap_p_two_sided",
        /// The smallest p value that can be
        QapSmallestP = "qap_smallest_p",
        /// An index of relational coordination
        Index = "index",
        /// How one group rates another
        Tie = "tie",
        /// Communication or relationship
        SubScore = "sub_score",
        /// One item
        Dimension = "dimension",
    }
}

names! {
    /// How a statistic, or its interval, is made
    Method {
        /// Interval from F after Feldt
        Feldt = "feldt",
        /// Maximum likelihood
        Ml = "ml",
        /// Iterated principal axis
        PrincipalAxis = "principal_axis",
        /// With the mean size of groups
        MeanSize = "mean_size",
        /// With the size k0 that corrects for unequal groups
        K0 = "k0",
        /// Against answers spread evenly
        Uniform = "uniform",
        /// Against answers that lean to one side a little
        SlightlySkewed = "slightly_skewed",
        /// Paired t test
        PairedT = "paired_t",
        /// Welch's t test of two samples
        WelchT = "welch_t",
        /// All permutations
        Exact = "exact",
        /// Random permutations
        Permutation = "permutation",
        /// Percentiles of a bootstrap
        Percentile = "percentile",
        /// Bootstrap, bias-corrected and accelerated
        Bca = "bca",
        /// Ties between core and periphery left out
        CoreOnly = "core_only",
        /// Ties between core and periphery as in the core
        CoreOr = "core_or",
        /// Ties between core and periphery as in the periphery
        CoreAnd = "core_and",
    }
}

/// Why a number does not exist, or what to mind about one that does
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Note {
    /// It, or its interval, does not exist
    Undefined(Undefined),
    /// It exists, with a caution
    Caution(Caution),
}

names! {
    /// What to mind about a number
    Caution {
        /// The answers vary more than chance alone would make them
        OutsideRange = "outside_range",
    }
}

/// One number about a survey
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Estimate {
    /// What is estimated
    pub statistic: Statistic,
    /// Of what
    pub scope: Scope,
    /// People, raters or ties behind it
    pub n: u64,
    /// The value
    pub estimate: Option<f64>,
    /// Lower limit of the confidence interval
    pub low: Option<f64>,
    /// Upper limit of the confidence interval
    pub high: Option<f64>,
    /// How it, or its interval, is made
    pub method: Option<Method>,
    /// Why something is `None`, or a caution
    pub note: Option<Note>,
}

impl Estimate {
    /// A value without an interval
    #[must_use]
    pub fn new(statistic: Statistic, scope: Scope, n: u64, value: Result<f64, Undefined>) -> Self {
        let note = value.err().map(Note::Undefined);
        Self { statistic, scope, n, estimate: value.ok(), low: None, high: None, method: None, note }
    }

    /// The same, made by a method
    #[must_use]
    pub fn by(mut self, method: Method) -> Self {
        self.method = Some(method);
        self
    }

    /// The same with the limits of its interval; the reason for a missing value goes before that for missing limits
    #[must_use]
    pub fn within(mut self, limits: Result<[f64; 2], Undefined>) -> Self {
        match limits {
            Ok([low, high]) if self.estimate.is_some() => (self.low, self.high) = (Some(low), Some(high)),
            Ok(_) => {}
            Err(reason) => self.note = self.note.or(Some(Note::Undefined(reason))),
        }
        self
    }

    /// The same with a caution, if the value exists and has no other note
    #[must_use]
    pub fn with(mut self, note: Option<Note>) -> Self {
        self.note = self.note.or(note);
        self
    }
}

impl Note {
    /// The name on the wire
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Undefined(reason) => reason.id(),
            Self::Caution(caution) => caution.id(),
        }
    }
}
