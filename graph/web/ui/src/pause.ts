// pause lets the browser paint and answer before the work goes on.
export const pause = (): Promise<void> => new Promise((go) => setTimeout(go));
