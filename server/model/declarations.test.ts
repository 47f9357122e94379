import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { descendants } from '../markdown/block.ts';
import { readChunks } from '../markdown/chunks.ts';
import type { Declaration } from './declaration.ts';
import { declarationsIn } from './declarations.ts';

/** What a fence declares, in a line each; every name is checked against its place. */
function declared(language: string, code: string): readonly string[] {
  const text = `\`\`\`${language}\n${code}\n\`\`\`\n`;
  return readChunks(text).flatMap(({ chunk }) =>
    chunk.blocks.flatMap((block) =>
      declarationsIn(chunk.text, block).map((one) => {
        if (one.kind !== 'link') assert.equal(chunk.text.slice(one.span.start, one.span.end), one.name);
        return told(chunk.text, one);
      }),
    ),
  );
}

function told(text: string, one: Declaration): string {
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(' ');
  switch (one.kind) {
    case 'entity':
      return `${one.form} ${one.name}: ${names(one.fields)}${one.references.length > 0 ? ` -> ${names(one.references)}` : ''}`;
    case 'operation': {
      const parameters = one.parameters.map(
        ({ name, type }) => `${name}${type ? `:${text.slice(type.start, type.end)}` : ''}`,
      );
      const result = one.result ? text.slice(one.result.start, one.result.end) : '?';
      return `${one.form} ${one.name}(${parameters.join(', ')}) ${result} [${names(one.types)}]`;
    }
    case 'component':
      return `${one.shape} ${one.id} “${one.name}”`;
    case 'link':
      return `${one.from} -> ${one.to}`;
  }
}

const cases: readonly [language: string, code: string, expected: readonly string[]][] = [
  [
    'sql',
    'CREATE TABLE IF NOT EXISTS "parcels" (\n  id BIGINT PRIMARY KEY,\n  code VARCHAR(10), sender_id BIGINT REFERENCES app.senders(id),\n  PRIMARY KEY (id)\n);\ncreate table scans (id uuid, at timestamptz);',
    ['sql parcels: id code sender_id -> senders', 'sql scans: id at'],
  ],
  [
    'ts',
    'interface Parcel {\n  id: string;\n  sender: Sender; // A Person\n}\nfindParcel(code: string, at?: Date): Promise<Page<Parcel> | null>\ndropParcel(id)\nasync function load(\n  one: string,\n  two: Scan,\n): Promise<void> {\n  helper(one, two);\n}',
    [
      'shape Parcel: id sender -> Sender',
      'signature findParcel(code:string, at:Date) Promise<Page<Parcel> | null> [Parcel]',
      'signature dropParcel(id) ? []',
      'signature load(one:string, two:Scan) Promise<void> [Scan]',
    ],
  ],
  [
    'python',
    'class Parcel:\n    id: int\n    code: str\n\ndef find(code: str, limit=10) -> list[Parcel]:\n    return helper(code)',
    ['shape Parcel: id code', 'signature find(code:str, limit:10) list[Parcel] [Parcel]'],
  ],
  [
    'go',
    'type Parcel struct {\n  ID string\n}\nfunc Find(ctx context.Context, code string) (Parcel, error)\nfunc Move(from, to Depot) error',
    [
      'shape Parcel: ID',
      'signature Find(ctx:context.Context, code:string) (Parcel, error) [Parcel]',
      'signature Move(from:Depot, to:Depot) error [Depot Depot]',
    ],
  ],
  [
    'java',
    'public List<Parcel> findParcels(@NotNull String code, final Map<String, Scan> scans);',
    ['signature findParcels(code:String, scans:Map<String, Scan>) List<Parcel> [Scan Parcel]'],
  ],
  [
    'protobuf',
    'message Parcel {\n  string id = 1;\n  repeated Scan scans = 2;\n}\nservice Parcels {\n  rpc Find(FindRequest) returns (stream Parcel);\n}',
    ['shape Parcel: id scans -> Scan', 'rpc Find(FindRequest:FindRequest) (stream Parcel) [FindRequest Parcel]'],
  ],
  [
    'graphql',
    'type Query {\n  parcel(code: ID!): Parcel\n}\ntype Parcel {\n  code: ID!\n  scans: [Scan!]!\n}',
    ['query parcel(code:ID!) Parcel [Parcel]', 'shape Parcel: code scans -> Scan'],
  ],
  [
    'yaml',
    "openapi: 3.0.0\npaths:\n  /parcels/{code}:\n    get:\n      responses:\n        '200':\n          schema:\n            $ref: '#/components/schemas/Parcel'\ncomponents:\n  schemas:\n    Parcel:\n      properties:\n        code:\n          type: string\n        last:\n          $ref: '#/components/schemas/Scan'",
    ['endpoint /parcels/{code}() ? [Parcel]', 'schema Parcel: code last -> Scan'],
  ],
  ['', 'POST /parcels\nGET /parcels?page=2', ['endpoint /parcels() ? []', 'endpoint /parcels() ? []']],
  [
    'mermaid',
    'flowchart LR\n  C((Client)) -->|asks| GW[API gateway<br/>nginx] --> A & B["Label service (Go)"]\n  A[Scan service] -- writes --> DB[(Scans)]; B -.-> Q@{ shape: das, label: "Label queue" }\n  subgraph back [Back end]\n    DB\n  end\n  style A fill:#fff',
    [
      'box C “Client”',
      'box GW “API gateway”',
      'box A “Scan service”',
      'box B “Label service”',
      'store DB “Scans”',
      'box Q “Label queue”',
      'group back “Back end”',
      'C -> GW',
      'GW -> A',
      'GW -> B',
      'A -> DB',
      'B -> Q',
    ],
  ],
  [
    'mermaid',
    'sequenceDiagram\n  participant G as Gateway\n  actor Sender\n  Sender->>+G: register\n  G-->>-Sender: code\n  Note over G: done',
    ['box G “Gateway”', 'person Sender “Sender”', 'Sender -> G', 'G -> Sender'],
  ],
  [
    'mermaid',
    'erDiagram\n  SENDER ||--o{ PARCEL : sends\n  PARCEL {\n    string code PK\n  }',
    ['er SENDER:  -> PARCEL', 'er PARCEL: code'],
  ],
  [
    'mermaid',
    'classDiagram\n  class Parcel {\n    +String code\n    +move() void\n  }\n  Parcel <|-- Letter',
    ['class Parcel: code -> Letter', 'class Letter: '],
  ],
  [
    'mermaid',
    'C4Container\n  Person(s, "Sender")\n  ContainerDb(db, "Parcels", "PostgreSQL")\n  Rel(s, db, "reads")',
    ['person s “Sender”', 'store db “Parcels”', 's -> db'],
  ],
  ['bash', 'curl -X POST /parcels', []],
  ['', '+-----+\n| Api(a) |-->| Db |\n+-----+', []],
  ['mermaid', 'pie\n  "a" : 1', []],
];

for (const [language, code, expected] of cases) {
  test(`a fence of ${language || 'no language'} that begins “${code.slice(0, 24).replaceAll('\n', ' ')}”`, () =>
    assert.deepEqual(declared(language, code), expected));
}

test('whatever stands in a fence, each name stands at its place', () => {
  const piece = fc.constantFrom(
    ...'create table |CREATE TABLE a(|interface |type A = {|class B:|message |flowchart LR\n|sequenceDiagram\n|erDiagram\n|classDiagram\n|C4Context\n|openapi: 3\npaths:\n|A[|(|)|]|{|}|"|-->|--|==>|-.|->>|: |;|,|\n|  |\n  /x:\n|    get:\n|$ref: "#/definitions/X"|User|name|string|<br>|& |subgraph |%%|rpc F(|returns (|def f(|GET /|:::|@{'.split(
      '|',
    ),
    '|',
  );
  const language = fc.constantFrom('', 'sql', 'ts', 'mermaid', 'yaml', 'graphql', 'python');
  fc.assert(
    fc.property(language, fc.array(piece, { maxLength: 40 }), (name, pieces) => {
      const { chunk } = readChunks(`\`\`\`${name}\n${pieces.join('')}\n\`\`\`\n`)[0]!;
      for (const block of chunk.blocks.flatMap((top) => [...descendants(top)])) {
        for (const one of declarationsIn(chunk.text, block))
          if (one.kind !== 'link') assert.equal(chunk.text.slice(one.span.start, one.span.end), one.name);
      }
    }),
    { numRuns: 3000 },
  );
});
