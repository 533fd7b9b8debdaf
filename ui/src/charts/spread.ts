// SPDX-License-Identifier: Apache-2.0

/**
 * Moves labels apart so that neighbours keep a gap, as little as possible and inside the bounds.
 * Returns the new positions in the order of the old ones.
 */
export function spread(wanted: number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const step = Math.min(gap, Math.max(0, high - low) / Math.max(1, wanted.length - 1));
  const clusters: { members: number[]; at: number }[] = [];
  for (const i of order) {
    clusters.push({ members: [i], at: clampTo(wanted[i]!, low, high) });
    mergeBack(clusters, wanted, step, low, high);
  }
  const placed = [...wanted];
  for (const { members, at } of clusters) {
    members.forEach((member, k) => {
      placed[member] = at + (k - (members.length - 1) / 2) * step;
    });
  }
  return placed;
}

const clampTo = (value: number, low: number, high: number) =>
  Math.min(Math.max(low, high), Math.max(low, value));

function mergeBack(
  clusters: { members: number[]; at: number }[],
  wanted: number[],
  step: number,
  low: number,
  high: number,
): void {
  const half = (members: number[]) => ((members.length - 1) / 2) * step;
  for (let i = clusters.length - 1; i > 0; i--) {
    const [upper, lower] = [clusters[i - 1]!, clusters[i]!];
    if (lower.at - half(lower.members) - upper.at - half(upper.members) >= step - 1e-9) {
      return;
    }
    const members = [...upper.members, ...lower.members];
    const mean = members.reduce((sum, member) => sum + wanted[member]!, 0) / members.length;
    const at = clampTo(mean, low + half(members), high - half(members));
    clusters.splice(i - 1, 2, { members, at });
  }
}
