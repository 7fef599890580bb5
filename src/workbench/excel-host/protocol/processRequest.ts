import type { Book } from '../book/book';
import { HostError, invalidArgument } from '../hostError';
import { serviceObject } from '../objects/service';
import { workbookObject } from '../objects/workbook';
import type { References } from '../objects/references';
import type { RequirementSets } from '../requirementSets';
import { methodOf, propertyOf } from './access';
import { ApiObject } from './apiObject';
import { answerQuery } from './query';
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  ObjectPath,
  RichApiRequest,
  RichApiResponse,
} from './request';
import { ActionType, PathType } from './request';

export interface ProcessOptions {
  readonly sets: RequirementSets;
  /** Called before each action; throws a {@link HostError} to make Excel fail there. */
  readonly beforeAction?: (index: number, request: RichApiRequest) => void;
}

/** Evaluates the object paths of one request. Each path is evaluated once, when an action first needs it. */
class ObjectPaths {
  private readonly known = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: RichApiRequest['ObjectPaths'],
    private readonly book: Book,
    private readonly references: References,
    private readonly sets: RequirementSets,
  ) {}

  /** Null for a null object, and for all that is reached through one. */
  object(id: number): ApiObject | null {
    const found = this.known.get(id);
    if (found !== undefined) return found;
    const path = this.paths[id];
    if (!path) throw new Error(`emulator: no object path ${id}`);
    const object = this.evaluate(path);
    this.known.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | undefined): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = referenced[index];
      return path ? this.object(path) : argument;
    });
  }

  isKept(id: number): boolean {
    return this.paths[id]?.D !== true;
  }

  name(id: number): string {
    return this.paths[id]?.Name ?? '';
  }

  private evaluate(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return workbookObject(this.book, this.references);
      case PathType.reference:
        return this.references.object(path.Name);
      case PathType.service:
        return serviceObject(path.Name);
    }
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return asObject(propertyOf(parent, path.Name, this.sets).read(), path);
      case PathType.method:
        return asObject(methodOf(parent, path.Name, this.sets).call(this.args(path.ArgumentInfo)), path);
      case PathType.indexer: {
        if (!parent.item) throw new HostError('ApiNotFound', `emulator: ${parent.className} has no items`);
        return parent.item(this.args(path.ArgumentInfo)[0]);
      }
      default:
        throw new Error(`emulator: object path type ${path.ObjectPathType} is unknown`);
    }
  }
}

function asObject(value: unknown, path: ObjectPath): ApiObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof ApiObject) return value;
  throw new Error(`emulator: ${path.Name} does not lead to an object`);
}

/**
 * Carries out the actions of one `context.sync()` in order. As in Excel nothing is atomic: a failing action leaves
 * the earlier ones applied.
 */
export async function processRequest(
  book: Book,
  references: References,
  request: RichApiRequest,
  options: ProcessOptions,
): Promise<RichApiResponse> {
  const paths = new ObjectPaths(request.ObjectPaths, book, references, options.sets);
  const traceIds: number[] = [];
  const results: ActionResult[] = [];

  async function run(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) {
      traceIds.push(action.Id);
      return null;
    }
    const object = paths.object(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return paths.isKept(action.ObjectPathId) ? object.identity() : {};
      case ActionType.query:
        await book.settle();
        return answerQuery(object, action.QueryInfo, options.sets);
      case ActionType.method: {
        await book.settle();
        const value = methodOf(object, action.Name, options.sets).call(paths.args(action.ArgumentInfo));
        return value ?? null;
      }
      case ActionType.setProperty: {
        const { write } = propertyOf(object, action.Name, options.sets);
        if (!write) throw invalidArgument();
        write(paths.args(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new Error(`emulator: action type ${action.ActionType} is not emulated`);
    }
  }

  for (const [index, action] of request.Actions.entries()) {
    try {
      options.beforeAction?.(index, request);
      results.push({ ActionId: action.Id, Value: await run(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        TraceIds: traceIds,
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: paths.name(action.ObjectPathId) || action.Name,
          ActionIndex: index,
          HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
        },
      };
    }
  }
  return { TraceIds: traceIds, Results: results };
}
