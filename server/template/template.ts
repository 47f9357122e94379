/** What a team expects of a design document: data, not code. No rule knows a phase by name. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly phases: readonly Phase[];
}

/** What a phase and a part of one have in common. */
export interface Slot {
  readonly id: string;
  /** The canonical heading. */
  readonly title: string;
  /** One or two sentences that tell the author what belongs here. */
  readonly guide: string;
  readonly questions: readonly TemplateQuestion[];
}

export interface Phase extends Slot {
  readonly parts: readonly Part[];
}

export interface Part extends Slot {
  /** Whether its absence is only worth a remark. */
  readonly optional: boolean;
  /** What the items of this part are: only quality requirements owe a measure. */
  readonly holds: 'features' | 'qualities' | 'wishes';
}

/** A question that a complete document answers. */
export interface TemplateQuestion {
  readonly id: string;
  readonly text: string;
}
