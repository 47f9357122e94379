import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attempt, perSubject, remembering } from './remember.ts';

test('an answer is remembered for its object and context', () => {
  const asked: string[] = [];
  const join = remembering((key: { readonly name: string }, more: string) => {
    asked.push(key.name + more);
    return key.name + more;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  assert.deepEqual(
    [join(a, '1'), join(a, '2'), join(b, '1'), join(a, '1'), join({ name: 'a' }, '1')],
    ['a1', 'a2', 'b1', 'a1', 'a1'],
  );
  assert.deepEqual(asked, ['a1', 'a2', 'b1', 'a1']);
});

test('a context is not that of which it is the beginning', () => {
  const count = remembering((_key: object, ...more: readonly string[]) => more.length);
  const key = {};
  assert.deepEqual([count(key), count(key, 'a'), count(key, 'a', 'b'), count(key, 'a')], [0, 1, 2, 1]);
});

test('an answer of undefined is an answer', () => {
  let asked = 0;
  const nothing = remembering((_key: object): undefined => void asked++);
  const key = {};
  assert.equal(nothing(key), undefined);
  assert.equal(nothing(key), undefined);
  assert.equal(asked, 1);
});

test('of many contexts the last ones are remembered', () => {
  let asked = 0;
  const count = remembering((_key: object, _n: number) => ++asked);
  const key = {};
  for (let n = 0; n < 100; n++) count(key, n);
  count(key, 99);
  assert.equal(asked, 100);
  count(key, 0);
  assert.equal(asked, 101);
});

test('work that is due makes way and gets on with each attempt', () => {
  const asked: number[] = [];
  const double = remembering((key: { readonly n: number }) => {
    asked.push(key.n);
    return key.n * 2;
  });
  const keys = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const work = () => keys.map((key) => double(key));
  const results = Array.from({ length: 4 }, () => attempt(-1, work));
  assert.deepEqual(results, [undefined, undefined, { value: [2, 4, 6] }, { value: [2, 4, 6] }]);
  assert.deepEqual(asked, [1, 2, 3]);
});

test('an answer that is made of others gets on with each attempt too', () => {
  const double = remembering((key: { readonly n: number }) => key.n * 2);
  const keys = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const sum = remembering((all: typeof keys) => all.map((key) => double(key)).reduce((a, b) => a + b));
  const results = Array.from({ length: 4 }, () => attempt(-1, () => sum(keys)));
  assert.deepEqual(results, [undefined, undefined, { value: 12 }, { value: 12 }]);
});

test('of many subjects all are remembered', () => {
  let asked = 0;
  const count = perSubject((subject: { readonly n: number }) => remembering((_key: object) => subject.n + ++asked));
  const subjects = Array.from({ length: 100 }, (_, n) => ({ n }));
  const key = {};
  const first = subjects.map((subject) => count(subject)(key));
  assert.deepEqual(
    subjects.map((subject) => count(subject)(key)),
    first,
  );
  assert.equal(asked, 100);
});

test('outside of an attempt nothing is interrupted, and an attempt passes on what its work throws', () => {
  assert.throws(
    () =>
      attempt(-1, () => {
        throw new RangeError('x');
      }),
    RangeError,
  );
  const same = remembering((key: object) => key);
  assert.equal([{}, {}, {}].map((key) => same(key)).length, 3);
});
