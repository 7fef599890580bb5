export * from './asides';
export * from './conditions';
export * from './effects';
export * from './limits';
export * from './modifiers';
export * from './proportions';
export * from './refusals';
export * from './steps';
