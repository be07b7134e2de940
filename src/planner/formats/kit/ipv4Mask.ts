/** An IPv4 address or network as address and dotted mask, the way older appliances take it. */
export function ipv4Mask(text: string): {readonly address: string; readonly mask: string} {
  const [address = '', prefix = '32'] = text.split('/');
  const bits = 2 ** 32 - 2 ** (32 - Number(prefix));
  return {
    address,
    mask: [24, 16, 8, 0].map((shift) => String(Math.floor(bits / 2 ** shift) % 256)).join('.'),
  };
}
