/** By this type the page around an iframe knows the message that tells the height of the content in CSS pixels. */
export const heightMessage = 'sie-height';
