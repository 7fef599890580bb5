/** Names of the workbooks in samples/, set by the build. */
declare const WORKBENCH_SAMPLES: readonly string[];
