import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleWords } from './title-words.ts';

const words = (title: string): string =>
  titleWords(title)
    .map(({ text }) => text)
    .join(' ');

test('numbering in any form is left out', () => {
  for (const title of [
    '1) Data model',
    '2.1 Data model',
    'Step 3: Data model',
    'Phase 4 – Data model',
    'Part II. Data model',
    'IV. Data model',
    'a) Data model',
    '3️⃣ Data model',
    '№ 3: Data model',
    'Step one - Data model',
    'E: Data model',
    '15 – 25 min — Data model',
  ]) {
    assert.equal(words(title), 'data model', title);
  }
  assert.equal(words('第三步：数据'), '数 据');
  assert.equal(words('ステップ2：設計'), '設 計');
  assert.equal(words('一、需求'), '需 求');
  assert.equal(words('Шаг 2. Данные'), 'данные');
});

test('a heading that is nothing but a number keeps it', () => {
  assert.equal(words('2026'), '2026');
});

test('anchors, emoji, quotes and emphasis marks go, breaks and joins stay', () => {
  assert.equal(words('🚀 “Data model” {#data}'), 'data model');
  assert.equal(words('API#'), 'api');
  assert.equal(words('[Data model]{.mark}'), 'data model');
  assert.equal(words('Non - functional'), 'non functional');
  assert.equal(words('Data model (PostgreSQL): a draft'), 'data model ( postgresql ) : a draft');
  assert.deepEqual(
    titleWords('API & storage').map(({ kind }) => kind),
    ['word', 'join', 'word'],
  );
  assert.equal(words('Non-functional'), 'non functional');
});
