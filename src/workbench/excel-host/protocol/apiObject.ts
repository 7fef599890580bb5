/** A property whose value travels as JSON. */
export interface Property<T> {
  /** The version of ExcelApi that brought it; absent for 1.1, and where its whole class is as young. */
  readonly since?: string;
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** A property that leads to another object. */
export interface ObjectProperty<T> {
  readonly since?: string;
  readonly open: (target: T) => ApiObject;
}

/** A method that returns JSON, another object, or null for a null object. */
export interface Method<T> {
  readonly since?: string;
  readonly call: (target: T, args: readonly unknown[]) => unknown;
}

/** One class of Excel's API as far as it is emulated. Names are written as they travel, in PascalCase. */
export interface ApiClass<T> {
  readonly name: string;
  /** What an Instantiate action answers: `{ Id }` or `{ _ReferenceId }`. */
  readonly identity?: (target: T) => Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, ObjectProperty<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections. */
  readonly items?: (target: T) => readonly ApiObject[];
  readonly item?: (target: T, key: unknown) => ApiObject;
}

export interface Member {
  readonly since: string;
}

export interface ReadableMember extends Member {
  readonly read: () => unknown;
  readonly write: ((value: unknown) => void) | null;
}

export interface CallableMember extends Member {
  readonly call: (args: readonly unknown[]) => unknown;
}

/** An object that the protocol can address: a class and the thing that it speaks for. */
export class ApiObject {
  private constructor(
    readonly className: string,
    readonly target: unknown,
    readonly identity: () => Readonly<Record<string, string>>,
    /** Names of the properties whose value travels as JSON. */
    readonly scalarNames: readonly string[],
    readonly property: (name: string) => ReadableMember | null,
    readonly method: (name: string) => CallableMember | null,
    readonly items: (() => readonly ApiObject[]) | null,
    readonly item: ((key: unknown) => ApiObject) | null,
  ) {}

  static of<T>(definition: ApiClass<T>, target: T): ApiObject {
    const { items, item } = definition;
    return new ApiObject(
      definition.name,
      target,
      () => definition.identity?.(target) ?? {},
      Object.keys(definition.properties ?? {}),
      (name) => readable(definition, target, name),
      (name) => {
        const method = definition.methods?.[name];
        return method ? { since: method.since ?? '1.1', call: (args) => method.call(target, args) } : null;
      },
      items ? () => items(target) : null,
      item ? (key) => item(target, key) : null,
    );
  }
}

function readable<T>(definition: ApiClass<T>, target: T, name: string): ReadableMember | null {
  const property = definition.properties?.[name];
  if (property) {
    const { set } = property;
    return {
      since: property.since ?? '1.1',
      read: () => property.get(target),
      write: set ? (value) => set(target, value) : null,
    };
  }
  const object = definition.objects?.[name];
  return object ? { since: object.since ?? '1.1', read: () => object.open(target), write: null } : null;
}
