const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Has the browser save bytes under a name. */
export function offerFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
