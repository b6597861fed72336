/** Whether this keyboard has a Command key. */
export const ON_MAC: boolean = /mac/i.test(navigator.platform);
