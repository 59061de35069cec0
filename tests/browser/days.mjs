// Days as the requested State counts them. Its zone is Asia/Karachi, five hours east of UTC, without summer time.
const hours = 3_600_000;

export function dayInKarachi(days = 0) {
  return new Date(Date.now() + 5 * hours + days * 24 * hours).toISOString().slice(0, 10);
}

/// Nine in the morning there, as an instant for `serve --now`.
export function morningInKarachi(day) {
  return `${day}T04:00:00Z`;
}
