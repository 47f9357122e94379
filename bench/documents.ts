/** A place in a generated document where an author might be typing, by what stands there. */
export type PlaceKind = 'paragraph' | 'list' | 'table' | 'fence' | 'between';

export interface Place {
  readonly kind: PlaceKind;
  /** In UTF-16 code units; between two characters of a word, or at the start of a blank line. */
  readonly offset: number;
}

export interface GeneratedDocument {
  readonly text: string;
  readonly places: readonly Place[];
}

/** UTF-16 code units that a section has at most: what the goals for a keystroke are given for. */
const LONGEST_SECTION = 4000;

/**
 * A design document of about so many UTF-16 code units (ASCII, so bytes), the same for the same seed: seven phases, each
 * with sections of 0.5 to 4 kB made of the paragraphs, lists, tables and fences that such documents have.
 */
export function designDocument(size: number, seed: number): GeneratedDocument {
  const writer = new Writer(seed);
  writer.write(`# ${writer.pick(SUBJECTS)} ${seed}\n\n`);
  writer.paragraph();
  for (const [i, phase] of PHASES.entries()) {
    const until = (size * (i + 1)) / PHASES.length;
    for (const [j, heading] of phase.headings.entries()) {
      writer.write(`${j === 0 ? '##' : '###'} ${heading}\n\n`);
      writer.section(phase, 500);
    }
    for (let n = 1; writer.length < until; n++) {
      writer.write(`### ${writer.pick(THINGS)} ${writer.pick(ASPECTS)} ${i + 1}.${n}\n\n`);
      writer.section(phase, Math.min(500 + writer.below(LONGEST_SECTION - 800), until - writer.length));
    }
  }
  return { text: writer.text, places: writer.places };
}

interface PhaseText {
  readonly headings: readonly string[];
  readonly kinds: readonly (keyof typeof BLOCKS)[];
}

const BLOCKS = {
  paragraph: (writer: Writer) => writer.paragraph(),
  features: (writer: Writer) => writer.list(FEATURES),
  qualities: (writer: Writer) => writer.list(QUALITIES),
  sums: (writer: Writer) => writer.sums(),
  table: (writer: Writer) => writer.table(),
  code: (writer: Writer) => writer.code(),
  decisions: (writer: Writer) => writer.list(DECISIONS),
  question: (writer: Writer) => writer.question(),
};

const PHASES: readonly PhaseText[] = [
  {
    headings: ['Requirements', 'Functional requirements', 'Non-functional requirements'],
    kinds: ['qualities', 'features', 'paragraph'],
  },
  { headings: ['Estimation'], kinds: ['sums', 'table', 'paragraph'] },
  { headings: ['Data model'], kinds: ['table', 'code', 'paragraph', 'decisions'] },
  { headings: ['API design'], kinds: ['code', 'table', 'paragraph'] },
  { headings: ['High-level design'], kinds: ['paragraph', 'decisions', 'paragraph', 'question'] },
  { headings: ['Detailed design'], kinds: ['paragraph', 'decisions', 'code', 'table', 'question'] },
  { headings: ['Bottlenecks'], kinds: ['decisions', 'paragraph', 'sums'] },
];

class Writer {
  readonly places: Place[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) >>> 0;
  }

  get text(): string {
    return this.#parts.join('');
  }

  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** A whole number from 0 to before `bound`, by a linear congruential generator (Numerical Recipes’ constants). */
  below(bound: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * bound);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  section({ kinds }: PhaseText, size: number): void {
    const end = this.#length + size;
    do BLOCKS[this.pick(kinds)](this);
    while (this.#length < end);
  }

  paragraph(): void {
    this.#mark('paragraph', 5);
    const sentences = Array.from({ length: 2 + this.below(4) }, () => this.#fill(this.pick(SENTENCES)));
    this.#block(sentences.join(' '));
  }

  list(templates: readonly string[]): void {
    this.#mark('list', 6);
    const items = Array.from({ length: 3 + this.below(5) }, () => `- ${this.#fill(this.pick(templates))}`);
    this.#block(items.join('\n'));
  }

  sums(): void {
    this.#mark('list', 6);
    const lines = Array.from({ length: 2 + this.below(3) }, () => {
      const a = 10 * (1 + this.below(90));
      const b = 100 * (1 + this.below(9));
      // One in eight is wrong.
      const result = a * b * (this.below(8) === 0 ? 10 : 1);
      return `- The ${this.pick(THINGS)} takes ${a} × ${b} bytes = ${result.toLocaleString('en-US')} bytes per ${this.pick(['user', 'order', 'hour'])}.`;
    });
    this.#block(lines.join('\n'));
  }

  table(): void {
    const rows = Array.from(
      { length: 3 + this.below(6) },
      () => `| ${this.pick(THINGS)}_${this.below(99)} | ${this.pick(TYPES)} | ${this.#fill(this.pick(NOTES))} |`,
    );
    this.write('| field | type | note |\n| --- | --- | --- |\n');
    this.#mark('table', 4);
    this.#block(rows.join('\n'));
  }

  code(): void {
    const names = Array.from({ length: 2 + this.below(5) }, () => this.pick(THINGS));
    this.write('```ts\n');
    this.#mark('fence', 3);
    this.#block(
      [...names.map((name) => `get_${name}(id: string, limit: number): ${this.pick(TYPES)}[];`), '```'].join('\n'),
    );
  }

  question(): void {
    this.#block(this.#fill(this.pick(QUESTIONS)));
  }

  #block(text: string): void {
    this.write(`${text}\n`);
    this.#mark('between', 0);
    this.write('\n');
  }

  #mark(kind: PlaceKind, ahead: number): void {
    this.places.push({ kind, offset: this.#length + ahead });
  }

  #fill(template: string): string {
    return template
      .replaceAll('THING', () => this.pick(THINGS))
      .replaceAll('STORE', () => this.pick(STORES))
      .replaceAll('N', () => String(2 + this.below(98)));
  }
}

const SUBJECTS = ['Parcel tracking', 'Photo sharing', 'Ticket sales', 'Short links', 'Ride matching'];
const THINGS = ['order', 'account', 'message', 'parcel', 'photo', 'session', 'invoice', 'route', 'device', 'comment'];
const ASPECTS = ['service', 'pipeline', 'worker', 'index', 'gateway', 'archive', 'scheduler', 'store'];
const STORES = ['PostgreSQL', 'Redis', 'Kafka', 'Cassandra', 'S3'];
const TYPES = ['string', 'bigint', 'timestamp', 'Order', 'boolean'];
const SENTENCES = [
  'The THING service writes every THING to STORE before it answers, so that nothing is lost when a node fails.',
  'A THING that nobody has opened for N days moves to the archive, where reading it takes **longer** but costs less.',
  'Each THING belongs to exactly one `account_id`, and the THING table is partitioned by it.',
  'We keep N replicas of the THING index and read from the nearest one; see [the notes](https://example.com/notes).',
  'When traffic rises, the gateway sheds load by answering with *429* and a hint when to come back.',
  'Clients send the THING together with a key of their own, which makes a repeated request harmless.',
];
const FEATURES = [
  'Users can create, rename and delete a THING.',
  'A THING shows who changed it last, and when.',
  'An operator exports all of an account’s data as one file.',
  'The THING appears in search within N seconds.',
];
const QUALITIES = [
  'A THING is saved within N ms at the 99th percentile.',
  'The THING service must be highly available.',
  'Opening a THING should be fast, also on busy days.',
  'All traffic is encrypted with TLS 1.3.',
  'The system handles N thousand requests per second.',
  'Availability of 99.9 % per month for every THING.',
];
const DECISIONS = [
  '**Cache**: the hottest THING stays in STORE for N minutes.',
  'The THING is sharded by a hash of its id over N nodes of STORE.',
  'Two replicas of STORE stand in different zones, so no THING has a single point of failure.',
  'Retries back off up to N seconds; after that the THING goes to a dead-letter queue.',
];
const NOTES = ['primary key', 'references the THING', 'at most N bytes', 'set by STORE', 'N per account'];
const QUESTIONS = [
  'Should a THING be kept in STORE after its account is gone?',
  'How long may a THING wait? N seconds, since clients give up after that.',
];
