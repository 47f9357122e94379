import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { excerptOf } from './excerpt.ts';
import { verdictsOf } from './verdicts.ts';

/** What answers a question of the bundled template in a document of these sections; empty where nothing does. */
function answer(id: string, sections: Readonly<Record<string, string>>): string {
  const text = Object.entries(sections)
    .map(([title, body]) => `## ${title}\n\n${body}\n`)
    .join('\n');
  const doc = readWith(bundledTemplate, text);
  const alignment = align(doc, bundledTemplate);
  const verdict = [...verdictsOf(doc, alignment).values()].find(({ question }) => question.id === id)!;
  return verdict.state === 'answered' ? excerptOf(doc, verdict.span!) : '';
}

const ESTIMATION = 'Estimation and constraints';

test('of several quantities the largest answers: the total, not what goes into it', () => {
  const body = 'A message takes 500 bytes.\n\nThat is 15 TB in five years.';
  assert.equal(answer('storage', { [ESTIMATION]: body }), 'That is 15 TB in five years.');
  assert.equal(answer('requests-per-second', { [ESTIMATION]: body }), '');
});

test('sums in a plain fence and cells of a table count, what is asked does not', () => {
  assert.equal(answer('storage', { [ESTIMATION]: '```\n30M * 500 B\n= 15 GB a day\n```' }), '= 15 GB a day');
  assert.equal(answer('storage', { [ESTIMATION]: '| what | how much |\n|---|---|\n| storage | 15 TB |' }), '15 TB');
  assert.equal(answer('storage', { [ESTIMATION]: '- Are 15 TB enough?' }), '');
});

test('a formula counts as it reads: its spaces are no words', () => {
  const body = '$$\n\\frac{90 \\space million}{24 \\space hrs} = \\sim 1042 \\space requests/second\n$$';
  assert.match(answer('requests-per-second', { [ESTIMATION]: body }), /1042/);
});

test('a ratio relates both words', () => {
  assert.equal(
    answer('read-write-ratio', { [ESTIMATION]: 'Reads to writes are 100:1.' }),
    'Reads to writes are 100:1.',
  );
  assert.equal(answer('read-write-ratio', { [ESTIMATION]: 'The system is read-heavy.' }), '');
  assert.equal(answer('read-write-ratio', { [ESTIMATION]: 'Images to texts are 1:20.' }), '');
});

test('a topic is answered by what decides, not by a mention, a question or a doubt', () => {
  const cache = (body: string): string => answer('cache', { 'Detailed design': body });
  assert.equal(cache('Sessions are cached in Redis.'), 'Sessions are cached in Redis.');
  assert.equal(cache('No cache is needed for this load.'), 'No cache is needed for this load.');
  for (const body of [
    'Should we use a cache?',
    'Cache',
    'The cache is TBD.',
    'We might add a cache.',
    '[Caching](cache.md)',
  ]) {
    assert.equal(cache(body), '', body);
  }
});

test('topics are known in the languages of the headings, and a heading’s worth of words decides nothing', () => {
  const cache = (body: string): string => answer('cache', { 'Detailed design': body });
  for (const body of ['Кэшируем популярные маршруты в Redis.', '热门路线缓存在内存中十分钟。'])
    assert.equal(cache(body), body);
  assert.equal(cache('在哪缓存'), '');
  assert.equal(cache('缓存'), '');
});

test('a heading about the topic answers with the sentence below it that speaks of it', () => {
  const body = '### Sharding\n\nWrites will outgrow one server. Users are partitioned by their id.';
  assert.equal(answer('partitioning', { 'Detailed design': body }), 'Users are partitioned by their id.');
});

test('elsewhere it takes a sentence with a decision, and never a requirement', () => {
  const partitioning = (title: string, body: string): string =>
    answer('partitioning', { 'Detailed design': 'To be written.', [title]: body });
  assert.notEqual(partitioning('Bottlenecks', 'We shard the messages by conversation from day one.'), '');
  assert.equal(partitioning('Bottlenecks', '- Sharding'), '');
  assert.equal(partitioning('Functional requirements', '- We will shard the messages by conversation for them.'), '');
});

test('operations are endpoints and signatures, in an API; elsewhere only endpoints', () => {
  const operations = (body: string, title = 'API design'): string => answer('operations', { [title]: body });
  assert.equal(operations('- `POST /users` makes one'), 'POST /users makes one');
  assert.equal(
    operations('```ts\ncreateUser(name: string, email: string): User\n```'),
    'createUser(name: string, email: string): User',
  );
  assert.equal(operations('| Method | Path |\n|---|---|\n| GET | /users |'), 'GET | /users');
  assert.notEqual(operations('```\n$ curl -X POST --data @a https://example.org/api/users\n```'), '');
  assert.equal(operations('### GET /users\n\nAll of them.'), 'GET /users');
  for (const body of [
    'The user(s) may post.',
    'Redis (in memory) holds them.',
    '```sql\ncreate table user (name varchar(140))\n```',
  ]) {
    assert.equal(operations(body), '', body);
  }
  assert.equal(operations('```rust\npending.insert(id, sender);\n```', 'Detailed design'), '');
  assert.equal(
    operations('Clients call `GET /users` on the gateway.', 'High-level design'),
    'Clients call GET /users on the gateway.',
  );
});

test('parameters are named with types, bodies or results', () => {
  const parameters = (body: string): string => answer('parameters', { 'API design': body });
  assert.equal(parameters('`createUser(name, email)`'), '');
  assert.notEqual(parameters('`createUser(name: string): User`'), '');
  assert.notEqual(parameters('`POST /urls` with { longUrl } returns { shortUrl }'), '');
  assert.notEqual(parameters('`POST /urls`\n\n```\n{ "longUrl": "…" }\n```'), '');
});

test('entities are tables of columns, DDL, types, diagrams and fields; figures are none', () => {
  const entities = (body: string): string => answer('entities', { 'Data model': body });
  assert.equal(entities('```sql\nCREATE TABLE users (id int)\n```'), 'CREATE TABLE users (id int)');
  assert.notEqual(entities('```mermaid\nerDiagram\n  USER ||--o{ TWEET : posts\n```'), '');
  assert.notEqual(entities('- User: id, name, email'), '');
  assert.notEqual(entities('**User**\n\n- user_id\n- created_at'), '');
  assert.equal(entities('Reads: 4,000 per second, at 100 to 1, roughly.'), '');
  assert.equal(entities('Users and tweets are stored.'), '');
});

test('a guide answers nothing', () => {
  assert.equal(
    answer('cache', {
      'Detailed design': '- Should we use a cache?\n- How should we partition our data?\n- What about load?',
    }),
    '',
  );
});

test('what a heading names counts for its phase, in whatever phase it stands', () => {
  const schema = '### Schema\n\n- Labels:\n  - `label_code`: printed on the parcel\n  - `sender_id`: who pays';
  assert.notEqual(answer('entities', { 'Data model': 'See below.', 'Detailed design': schema }), '');
  assert.equal(
    answer('entities', { 'Data model': 'See below.', 'Detailed design': schema.replace('Schema', 'Printing') }),
    '',
  );
});

test('fields are read where Markdown has no block for them', () => {
  for (const body of ['parcel\n    code\n    sender_id\n    weight', '1. parcel\n   columns - code, sender, weight'])
    assert.notEqual(answer('tables', { 'Data model': body }), '', body);
  const grid = '+------+------+\n| Column | Type |\n+------+------+\n| code | text |\n+------+------+';
  assert.notEqual(answer('tables', { 'Data model': grid }), '');
  assert.equal(answer('tables', { 'Data model': 'parcel\nletter\nbox' }), '');
});

test('a figure for each of two stands below headings that name them', () => {
  const body = '### Read load\n\nAbout 600 a second.\n\n### Write load\n\nAbout 6 a second.';
  assert.notEqual(answer('read-write-ratio', { [ESTIMATION]: body }), '');
  assert.equal(answer('read-write-ratio', { [ESTIMATION]: body.replace('Write load', 'Sensors') }), '');
});

test('the size of one thing and what memory holds are no storage', () => {
  for (const body of ['Maximum size of a picture: 20 MB', 'A worker has 16 GB of RAM.'])
    assert.equal(answer('storage', { [ESTIMATION]: body }), '', body);
  assert.notEqual(answer('storage', { [ESTIMATION]: 'Storage at 2 MB average size: 20 TB' }), '');
});

test('an operation may give its path in a line of its own', () => {
  assert.notEqual(answer('operations', { 'API design': 'Method: POST\nEndpoint: /v1/parcels' }), '');
});

test('the system as a whole is no service of its own', () => {
  const style = (body: string): string => answer('style', { 'High-level design': body });
  assert.equal(style('Design a label printing service. The parcel service prints.'), '');
  assert.notEqual(style('The label service asks the parcel service.'), '');
});

test('users and requests are a scale, letters, servers and steps on the way to bytes are none', () => {
  const scale = (body: string): string => answer('scale', { [ESTIMATION]: body });
  assert.equal(scale('- 300K photos × 10 KB = 3 GB\n- 20K users a day'), '20K users a day');
  assert.equal(scale('- 62^7 = 3500 billion combinations\n- 40 users'), '40 users');
  assert.equal(scale('A message has 280 characters at most.'), '');
  assert.equal(scale('That takes 18000 shards.'), '');
});

test('a ratio stated anywhere says more than two figures, and sizes make none', () => {
  const pair = 'Reads: 2000 requests/s.\n\nWrites: 20 requests/s.';
  assert.equal(answer('read-write-ratio', { [ESTIMATION]: pair }), 'Reads: 2000 requests/s.');
  assert.equal(
    answer('read-write-ratio', { 'Non-functional requirements': '- Reads to writes: 100:1', [ESTIMATION]: pair }),
    'Reads to writes: 100:1',
  );
  assert.equal(answer('read-write-ratio', { [ESTIMATION]: 'Reads: 300 × 4 MB.\n\nWrites: 20 × 4 MB.' }), '');
});

test('of several places the one that is about the topic answers, not the first that names it', () => {
  const database = (body: string): string => answer('database-type', { 'High-level design': body });
  assert.equal(
    database('- Search goes to an index (e.g. Elasticsearch).\n- Database: PostgreSQL for orders and users.'),
    'Database: PostgreSQL for orders and users.',
  );
  assert.equal(
    database("- Postgres can't take that many writes a second.\n- Positions are stored in Cassandra."),
    'Positions are stored in Cassandra.',
  );
});

test('what only its heading names is shown with the heading', () => {
  const body = '### Load balancing\n\nEach region takes what is nearest to it.';
  assert.equal(
    answer('load-distribution', { 'Detailed design': body }),
    'Load balancing: Each region takes what is nearest to it.',
  );
});

test('a table’s header, a payload and a line of a program decide nothing', () => {
  const cache = (body: string): string => answer('cache', { 'Detailed design': body });
  assert.equal(cache('| Cache size | Owner |\n|---|---|\n| small | Ann |'), '');
  assert.equal(cache('| Response | Status |\n|---|---|\n| {"error": "the cache is full now"} | 500 |'), '');
  assert.equal(cache('```\nself.cache[key] = Element(key, value)\n```'), '');
});

test('a means answers near its topic', () => {
  const far =
    'Sessions live in Postgres, and whoever signs in gets a token that the gateway checks on each call, so it scales.';
  assert.equal(answer('nosql', { 'Data model design': far }), '');
  assert.notEqual(answer('nosql', { 'Data model design': 'Postgres scales far enough for this.' }), '');
});

test('what speaks against, is still to be filled in, explains a term or refers elsewhere answers nothing', () => {
  const design = (body: string): string => answer('single-point-of-failure', { 'Detailed design': body });
  assert.equal(design('**Cons:**\n\n- A single point of failure in the gateway'), '');
  assert.notEqual(design('- A single point of failure in the gateway is met by a standby'), '');
  const cache = (body: string): string => answer('cache', { 'Detailed design': body });
  assert.equal(cache('- Caching strategy: [how data is cached, if at all]'), '');
  assert.equal(cache('For the choice of a cache, refer to the design of the feed.'), '');
  assert.equal(answer('cache', { 'Key terms': '- Cache: a copy of what is often read, close to the reader' }), '');
});

test('how large one thing is, and a key-value pair, answer nothing', () => {
  assert.equal(answer('storage', { [ESTIMATION]: 'Total per record: 35 bytes.' }), '');
  assert.equal(answer('database-type', { 'High-level design': 'All key-value pairs are small enough.' }), '');
  assert.notEqual(answer('database-type', { 'High-level design': 'A key-value store holds the sessions.' }), '');
});

test('edge cases are answered by what becomes of them', () => {
  const edge = (body: string): string => answer('edge-cases', { 'Functional requirements': body });
  assert.equal(edge('We should discuss edge cases and trade-offs early.'), '');
  assert.equal(edge('### Edge cases\n\nAn empty list returns 404.'), 'An empty list returns 404.');
});

test('elsewhere a cell of a few words is enough, whose row says the rest; tables of a phase list no features', () => {
  assert.equal(
    answer('database-type', { [ESTIMATION]: '| what | where |\n|---|---|\n| tokens, 11 GB | Redis + MySQL |' }),
    'Redis + MySQL',
  );
  const table = '| Operation | Target |\n|---|---|\n| read | 20 ms |';
  assert.equal(answer('features', { Requirements: `### Latency goals\n\n${table}` }), '');
  assert.notEqual(answer('features', { 'Functional requirements': table }), '');
});

test('what an author tells in order not to do it answers nothing, and an endpoint stands in any chapter', () => {
  const sections = (title: string): Readonly<Record<string, string>> => ({
    'Functional requirements': '- Users can post',
    [title]: 'Each timeline is cached in Redis until the next post comes.',
  });
  assert.equal(answer('cache', sections('Naive approach')), '');
  assert.notEqual(answer('cache', sections('Streaming approach')), '');
  assert.equal(
    answer('operations', {
      'Functional requirements': '- Users can post',
      'Writing a post': 'Endpoint: POST /v1/posts/{user_id}',
    }),
    'Endpoint: POST /v1/posts/{user_id}',
  );
});
