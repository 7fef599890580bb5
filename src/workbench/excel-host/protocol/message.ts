/** The envelope of everything that office.js and its host say to each other, as a JSON string. */
export interface Message {
  /** 0 request, 1 reply. */
  readonly _messageType: number;
  readonly _actionName: string;
  /** Of a request: 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

export interface Reply extends Message {
  readonly _origin: string;
  readonly _errorCode: number;
  /** 0 the one answer to a request, 1 an event. */
  readonly _responseType: number;
  readonly _serializerVersion: number;
}

const REQUEST = 0;

/** Reads a request of the given conversation; null for anything else that arrives at the window. */
export function readRequest(data: unknown, conversation: string): Message | null {
  if (typeof data !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  return isMessage(parsed) && parsed._messageType === REQUEST && parsed._conversationId === conversation
    ? parsed
    : null;
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_messageType' in value &&
    '_actionName' in value &&
    typeof value._actionName === 'string' &&
    '_conversationId' in value
  );
}

export function replyTo(request: Message, origin: string, data: unknown, isEvent: boolean): Reply {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: isEvent ? 1 : 0,
    _serializerVersion: 1,
  };
}
