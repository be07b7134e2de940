/** What files, chains, rules and objects on devices are named after: lower-case ASCII letters only. */
export const productId = 'phoenix';

/** The same as a name, in ASCII: outputs that hold no other signs name the product so. */
export const productName = 'Phoenix';
