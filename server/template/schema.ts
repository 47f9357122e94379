import * as v from 'valibot';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));

const Aliases = v.strictObject({
  names: v.optional(Words),
  exact: v.optional(Words),
  heads: v.optional(Words),
  alone: v.optional(Words),
  topics: v.optional(Words),
  within: v.optional(Words),
  late: v.optional(Words),
  lacking: v.optional(Words),
  amid: v.optional(Words),
});

const AliasesByLanguage = v.record(v.string(), Aliases);

const Evidence = v.variant('kind', [
  v.strictObject({
    kind: v.literal('quantity'),
    dimension: v.picklist(['count', 'rate', 'data', 'time', 'share']),
    words: v.optional(Words),
  }),
  v.strictObject({ kind: v.literal('ratio'), words: Words }),
  v.strictObject({
    kind: v.literal('list'),
    items: v.pipe(v.number(), v.integer(), v.minValue(1)),
    below: v.optional(Words),
  }),
  v.strictObject({ kind: v.literal('table'), columns: v.optional(Words) }),
  v.strictObject({ kind: v.literal('signature'), typed: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('data-model') }),
  v.strictObject({ kind: v.literal('diagram'), linked: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('services'), least: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({
    kind: v.literal('topic'),
    words: Words,
    with: v.optional(Words),
    drawn: v.optional(v.boolean()),
    home: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('answer') }),
]);

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens'));
const Text = v.pipe(v.string(), v.nonEmpty());

const slot = {
  id: Id,
  title: Text,
  guide: Text,
  aliases: AliasesByLanguage,
  questions: v.array(v.strictObject({ id: Id, text: Text, evidence: v.array(Evidence) })),
};

const Part = v.strictObject({ ...slot, optional: v.boolean(), holds: v.picklist(['features', 'qualities', 'wishes']) });
const Phase = v.strictObject({
  ...slot,
  holds: v.optional(v.picklist(['entities', 'operations', 'components', 'weaknesses'])),
  others: v.optional(v.boolean()),
  parts: v.array(Part),
});

/** What a template file holds. A key that isn't named here is a mistake: it would be read by nothing. */
export const TemplateSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: Id,
  title: Text,
  phases: v.array(Phase),
  outside: v.optional(AliasesByLanguage, {}),
  guides: v.optional(AliasesByLanguage, {}),
});
