import { run } from "./instance.js";
import { callText } from "./text.js";
import type { Report } from "./types.js";
import type { Bytes } from "./types/common.js";
import type { AuditAnswer, AuditCall } from "./types/audit.js";
import type {
  ChangeAnswer,
  ChangeCall,
  CompareAnswer,
  CompareCall,
  IndicatorsAnswer,
  IndicatorsCall,
} from "./types/change.js";
import type { CheckCourseAnswer, CheckCourseBesideCall, CheckCourseCall } from "./types/facts.js";
import type {
  CostConcentrationAnswer,
  CostConcentrationCall,
  HandoverAuditAnswer,
  HandoverAuditCall,
  ReferralAuditAnswer,
  ReferralAuditCall,
  TestOfChangeAnswer,
  TestOfChangeCall,
  WageCostAnswer,
  WageCostCall,
} from "./types/improvement.js";
import type { PictureAnswer, PictureCall, ReportAnswer, ReportCall } from "./types/picture.js";
import type {
  CheckDecisionAnswer,
  CheckDecisionCall,
  CheckPlanAnswer,
  CheckPlanCall,
  CheckPreparationAnswer,
  CheckPreparationCall,
  CheckProgrammeAnswer,
  CheckProgrammeCall,
  ReportedEffectsAnswer,
  ReportedEffectsCall,
} from "./types/practice.js";
import type { ProposeAnswer, ProposeCall, ProposeFileCall, ReadAnswer, ReadCall, ReadFileCall } from "./types/read.js";
import type { ReleaseAnswer, ReleaseCall } from "./types/release.js";
import type { ListedRule, RulesAnswer, RulesCall, SourcedRule } from "./types/rules.js";
import type { LevelsAnswer, LevelsCall, ScoreAnswer, ScoreCall, ScoreFileCall } from "./types/score.js";
import type {
  AgreementAnswer,
  AgreementCall,
  AgreementFileCall,
  AlphaAnswer,
  AlphaCall,
  BootstrapAnswer,
  BootstrapCall,
  BootstrapFileCall,
  DescribeAnswer,
  DescribeCall,
  DifferencesAnswer,
  DifferencesCall,
  DifferencesFileCall,
  FactorsAnswer,
  FactorsCall,
  IccAnswer,
  IccCall,
  IccFormsAnswer,
  IccFormsCall,
  NetworkAnswer,
  NetworkCall,
  OmegaTotalAnswer,
  OmegaTotalCall,
  ReliabilityAnswer,
  ReliabilityCall,
  ReliabilityFileCall,
  RwgJAnswer,
  RwgJCall,
} from "./types/statistics.js";

export { run } from "./instance.js";
export { RkInternalError, RkWebAssemblyError } from "./errors.js";
export type * from "./types.js";
export type * from "./types/audit.js";
export type * from "./types/change.js";
export type * from "./types/common.js";
export type * from "./types/document.js";
export type * from "./types/facts.js";
export type * from "./types/improvement.js";
export type * from "./types/picture.js";
export type * from "./types/practice.js";
export type * from "./types/read.js";
export type * from "./types/release.js";
export type * from "./types/reported.js";
export type * from "./types/rules.js";
export type * from "./types/score.js";
export type * from "./types/statistics.js";

/** The version of this package */
export const version: string = RK_VERSION;

/**
 * Scores a survey
 *
 * Faults in the data do not throw: they come back in `answer.report`.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 * @throws TypeError if the call cannot be written as JSON (a BigInt, a cycle), or the file is no bytes
 * @throws RkWebAssemblyError if WebAssembly is blocked or missing
 */
export function score(call: ScoreCall): ScoreAnswer;
export function score(call: ScoreFileCall, file: Bytes): ScoreAnswer;
export function score(call: object, file?: Bytes): ScoreAnswer {
  return answer("score", call, file);
}

/**
 * Levels a published matrix of means, without raw answers
 *
 * Throws as {@link score} does.
 */
export function levels(call: LevelsCall): LevelsAnswer {
  return answer("levels", call);
}

/**
 * Proposes a codebook for a survey tool's export, with a note for every column
 *
 * A person reads and corrects it; it never applies itself. Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function proposeCodebook(call: ProposeCall): ProposeAnswer;
export function proposeCodebook(call: ProposeFileCall, file: Bytes): ProposeAnswer;
export function proposeCodebook(call: object, file?: Bytes): ProposeAnswer {
  return answer("propose", call, file);
}

/**
 * Reads a survey tool's export by a codebook, and says what became of every column and cell
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function read(call: ReadCall): ReadAnswer;
export function read(call: ReadFileCall, file: Bytes): ReadAnswer;
export function read(call: object, file?: Bytes): ReadAnswer {
  return answer("read", call, file);
}

/** What others may see of scores; only a release is drawn and reported. Throws as {@link score} does. */
export function release(call: ReleaseCall): ReleaseAnswer {
  return answer("release", call);
}

/** Draws a release, as SVG and as a table. Throws as {@link score} does. */
export function picture(call: PictureCall): PictureAnswer {
  return answer("picture", call);
}

/** Writes the report of a release, one HTML file. Throws as {@link score} does. */
export function report(call: ReportCall): ReportAnswer {
  return answer("report", call);
}

/** What changed between two waves. Throws as {@link score} does. */
export function change(call: ChangeCall): ChangeAnswer {
  return answer("change", call);
}

/** Sites side by side. Throws as {@link score} does. */
export function compare(call: CompareCall): CompareAnswer {
  return answer("compare", call);
}

/** Works out a printed table of indicators anew. Throws as {@link score} does. */
export function indicators(call: IndicatorsCall): IndicatorsAnswer {
  return answer("indicators", call);
}

/** What referrals of concern said, and how soon a social worker spoke with the family. Throws as {@link score} does. */
export function referralAudit(call: ReferralAuditCall): ReferralAuditAnswer {
  return answer("referral_audit", call);
}

/** Hand-overs between sectors against their three goals. Throws as {@link score} does. */
export function handoverAudit(call: HandoverAuditCall): HandoverAuditAnswer {
  return answer("handover_audit", call);
}

/** A test of change: its drivers as a tree, its measure as a run chart. Throws as {@link score} does. */
export function testOfChange(call: TestOfChangeCall): TestOfChangeAnswer {
  return answer("test_of_change", call);
}

/** What a way of working costs in wages before and with an improvement. Throws as {@link score} does. */
export function wageCost(call: WageCostCall): WageCostAnswer {
  return answer("wage_cost", call);
}

/** How cost is spread over citizens. Throws as {@link score} does. */
export function costConcentration(call: CostConcentrationCall): CostConcentrationAnswer {
  return answer("cost_concentration", call);
}

/** What published tables, of anybody, reveal. Throws as {@link score} does. */
export function audit(call: AuditCall): AuditAnswer {
  return answer("audit", call);
}

/**
 * Reliability and factor structure of a survey's items
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function reliability(call: ReliabilityCall): ReliabilityAnswer;
export function reliability(call: ReliabilityFileCall, file: Bytes): ReliabilityAnswer;
export function reliability(call: object, file?: Bytes): ReliabilityAnswer {
  return answer("reliability", call, file);
}

/**
 * Agreement within units and difference between them
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function agreement(call: AgreementCall): AgreementAnswer;
export function agreement(call: AgreementFileCall, file: Bytes): AgreementAnswer;
export function agreement(call: object, file?: Bytes): AgreementAnswer {
  return answer("agreement", call, file);
}

/**
 * Tests between groups, between sites and across rated groups
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function differences(call: DifferencesCall): DifferencesAnswer;
export function differences(call: DifferencesFileCall, file: Bytes): DifferencesAnswer;
export function differences(call: object, file?: Bytes): DifferencesAnswer {
  return answer("differences", call, file);
}

/**
 * Intervals by drawing respondents again; the same for the same seed, everywhere
 *
 * Throws as {@link score} does.
 *
 * @param file the bytes of a CSV file, if the call holds no data
 */
export function bootstrap(call: BootstrapCall): BootstrapAnswer;
export function bootstrap(call: BootstrapFileCall, file: Bytes): BootstrapAnswer;
export function bootstrap(call: object, file?: Bytes): BootstrapAnswer {
  return answer("bootstrap", call, file);
}

/** Measures of the network of groups. Throws as {@link score} does. */
export function network(call: NetworkCall): NetworkAnswer {
  return answer("network", call);
}

/** Moments of a list of values. Throws as {@link score} does. */
export function describe(call: DescribeCall): DescribeAnswer {
  return answer("describe", call);
}

/** Cronbach's alpha and its kin of a table. Throws as {@link score} does. */
export function alpha(call: AlphaCall): AlphaAnswer {
  return answer("alpha", call);
}

/** McDonald's omega total of a table. Throws as {@link score} does. */
export function omegaTotal(call: OmegaTotalCall): OmegaTotalAnswer {
  return answer("omega_total", call);
}

/** Eigenvalues, adequacy and the fit of one and two factors. Throws as {@link score} does. */
export function factors(call: FactorsCall): FactorsAnswer {
  return answer("factors", call);
}

/** Analysis of variance, ICC(1) and ICC(2). Throws as {@link score} does. */
export function icc(call: IccCall): IccAnswer {
  return answer("icc", call);
}

/** The six intraclass correlations of Shrout and Fleiss. Throws as {@link score} does. */
export function iccForms(call: IccFormsCall): IccFormsAnswer {
  return answer("icc_forms", call);
}

/** Agreement within groups. Throws as {@link score} does. */
export function rwgJ(call: RwgJCall): RwgJAnswer {
  return answer("rwg_j", call);
}

/**
 * Every rule of a catalogue: of a citizen's course if none is named, with its source and its severity in each profile
 *
 * Throws as {@link score} does.
 */
export function rules(call?: RulesCall<"course">): RulesAnswer;
export function rules(call: RulesCall<"practice">): RulesAnswer<SourcedRule>;
export function rules(call: RulesCall<"data">): RulesAnswer<ListedRule>;
export function rules(call: RulesCall = {}): RulesAnswer<ListedRule<string>> {
  return answer("rules", call);
}

/**
 * Everything that is wrong with a course on a day, in document order, and what it says of itself
 *
 * What it says stands beside errors too. Throws as {@link score} does. For a
 * form, which needs the checks alone, there is `rk-wasm/course`.
 *
 * @param document the document as JSON text or its bytes, if the call holds none
 */
export function checkCourse(call: CheckCourseCall): CheckCourseAnswer;
export function checkCourse(call: CheckCourseBesideCall, document: string | Bytes): CheckCourseAnswer;
export function checkCourse(call: object, document?: string | Bytes): CheckCourseAnswer {
  return answer("check_course", call, typeof document === "string" ? new TextEncoder().encode(document) : document);
}

/**
 * Checks a municipality's programme, and says how far it has come
 *
 * What it says stands beside errors too. Throws as {@link score} does.
 */
export function checkProgramme(call: CheckProgrammeCall): CheckProgrammeAnswer {
  return answer("check_programme", call);
}

/** Checks the one shared plan of a citizen and the partners. Throws as {@link score} does. */
export function checkPlan(call: CheckPlanCall): CheckPlanAnswer {
  return answer("check_plan", call);
}

/** Checks the sheet that prepares a network meeting; that of `{}` is an empty one. Throws as {@link score} does. */
export function checkPreparation(call: CheckPreparationCall): CheckPreparationAnswer {
  return answer("check_preparation", call);
}

/** Checks a decision that the citizen sees before it is final. Throws as {@link score} does. */
export function checkDecision(call: CheckDecisionCall): CheckDecisionAnswer {
  return answer("check_decision", call);
}

/** Effects that a source reports of such decisions, for planning. Throws as {@link score} does. */
export function reportedEffects(call: ReportedEffectsCall): ReportedEffectsAnswer {
  return answer("reported_effects", call);
}

/**
 * Whether an answer holds results
 *
 * TypeScript does not narrow an answer by `answer.report.valid`, which lies one
 * level down; by this function it does.
 */
export function isValid<Answer extends { readonly report: Report }>(
  answer: Answer,
): answer is Extract<Answer, { readonly report: { readonly valid: true } }> {
  return answer.report.valid;
}

function answer(operation: string, call: object, file?: Bytes) {
  return JSON.parse(run(operation, callText(call), file));
}
