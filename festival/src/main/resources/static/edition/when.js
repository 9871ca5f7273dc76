// Says moments in the visitor's own time where it differs from the festival's.
const language = document.documentElement.lang;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const moment = new Intl.DateTimeFormat(language, {
  year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short", timeZone: zone,
});

for (const time of document.querySelectorAll("time[data-local]")) {
  const at = new Date(time.dateTime);
  if (-at.getTimezoneOffset() !== Number(time.dataset.offset)) {
    const local = document.createElement("span");
    local.className = "calendar-when";
    local.textContent = time.dataset.local.replace("{0}", moment.format(at));
    time.after(local);
  }
}
