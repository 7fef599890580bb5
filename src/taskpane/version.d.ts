declare const ANJU_VERSION: string;
