export * from './conditions';
export * from './effects';
export * from './modifiers';
export * from './proportions';
export * from './refusals';
export * from './steps';
