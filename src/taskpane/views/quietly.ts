import type { FieldProps } from '@fluentui/react-components';

/**
 * What is wrong with a field, shown beside it and read out with it, but not as an alert: the pane has one live region. Null
 * where nothing is.
 */
export function quietly(problem: string | null): Pick<FieldProps, 'validationMessage'> {
  return problem === null ? {} : { validationMessage: { children: problem, role: 'note' } };
}
