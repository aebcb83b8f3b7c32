/** The codes of the rules of a citizen's course; a release may add some */
export type CourseCode =
  | "input.not_json"
  | "input.too_large"
  | "input.too_deep"
  | "input.list_too_long"
  | "input.text_too_long"
  | "input.duplicate_key"
  | "input.shape"
  | "input.unknown_field"
  | "input.date"
  | "input.reference"
  | "input.duplicate_id"
  | "input.personal_number"
  | "input.missing"
  | "text.personal_number"
  | "target_group.age.below_model"
  | "programme.values.incomplete"
  | "report.more";
