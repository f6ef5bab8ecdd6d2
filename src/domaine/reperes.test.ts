import { expect, test } from 'vitest';
import { indexParCode, indexParId } from './reperes.ts';

test('une table par liste, calculée une fois', () => {
  const fiches = [{ id: 'a' }, { id: 'b' }];
  expect(indexParId(fiches).get('b')).toBe(fiches[1]);
  expect(indexParId(fiches)).toBe(indexParId(fiches));
  expect(indexParId([...fiches])).not.toBe(indexParId(fiches));
});

test('les communes par leur code', () => {
  const communes = [{ code_insee: '34142' }];
  expect(indexParCode(communes).get('34142')).toBe(communes[0]);
  expect(indexParCode(communes)).toBe(indexParCode(communes));
});
