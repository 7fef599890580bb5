import type { RequirementSets } from '../requirementSets';
import { propertyOf } from './access';
import { ApiObject } from './apiObject';
import type { QueryInfo } from './request';

/** The properties asked for, as a tree: `['format/fill/color']` → `{ format: { fill: { color: {} } } }`. */
interface Selection {
  [name: string]: Selection;
}

function selectionOf(query: QueryInfo | undefined): Selection {
  const root: Selection = {};
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let node = root;
    for (const name of path.split('/')) node = node[name] ??= {};
  }
  return root;
}

function namesOf(object: ApiObject, selection: Selection): readonly string[] {
  const names = Object.keys(selection);
  return names.length === 0 || names.includes('$all') ? object.scalarNames : names;
}

function describeItems(
  items: readonly ApiObject[],
  selection: Selection,
  query: QueryInfo | undefined,
  sets: RequirementSets,
): unknown[] {
  const from = query?.Skip ?? 0;
  const to = query?.Top === undefined ? items.length : from + query.Top;
  return items
    .slice(from, to)
    .map((item, index) => ({ _Index: from + index, ...describe(item, selection, undefined, sets) }));
}

function describe(
  object: ApiObject,
  selection: Selection,
  query: QueryInfo | undefined,
  sets: RequirementSets,
): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity() };
  const { items, ...own } = selection;
  if (object.items) {
    answer['_Items'] = describeItems(object.items(), items ?? own, query, sets);
    return answer;
  }
  for (const name of namesOf(object, selection)) {
    const value = propertyOf(object, name, sets).read();
    const sent = name.charAt(0).toUpperCase() + name.slice(1);
    answer[sent] =
      value instanceof ApiObject ? describe(value, selection[name] ?? {}, undefined, sets) : (value ?? null);
  }
  return answer;
}

/** What a query action answers: the selected properties of an object, or of each item of a collection. */
export function answerQuery(
  object: ApiObject,
  query: QueryInfo | undefined,
  sets: RequirementSets,
): Record<string, unknown> {
  return describe(object, selectionOf(query), query, sets);
}
