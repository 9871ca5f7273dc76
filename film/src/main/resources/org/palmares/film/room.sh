# Furnishes an empty room around one film and runs a command in it; called inside fresh user, mount,
# network and process namespaces. The room: the system's programs (read only), the reader's folder
# (read only), the film (read only) and an empty folder for what comes out.
#   $1 folder to build in   $2 reader's folder   $3 film, or nothing   $4 folder for output   $5... command
set -eu
root=$1 tool=$2 film=$3 out=$4
shift 4

show() { # binds $1 at $2, read only; flags that the outer mount has locked must be repeated
  mount --bind "$1" "$2"
  for locked in "" ,nosuid,nodev ,nosuid,nodev,relatime ,nosuid,nodev,noatime ,nosuid,nodev,noexec \
    ,nosuid,nodev,noexec,relatime ,relatime ,noatime ,nosuid ,nodev; do
    if mount -o "remount,bind,ro$locked" "$2" 2>/dev/null; then return 0; fi
  done
  echo "cannot make $1 read only" >&2
  exit 70
}

mount -t tmpfs -o mode=0755,size=1m room "$root"
cd "$root"
mkdir dev etc old room room/out tool usr
ln -s old/proc proc # mount and umount want to read it; it leads nowhere once /old is gone
show /usr usr
for folder in bin sbin lib lib32 lib64; do
  if [ -h "/$folder" ]; then
    ln -s "$(readlink "/$folder")" "$folder"
  elif [ -d "/$folder" ]; then
    mkdir "$folder"
    show "/$folder" "$folder"
  fi
done
if [ -f /etc/ld.so.cache ]; then
  : >etc/ld.so.cache
  show /etc/ld.so.cache etc/ld.so.cache
fi
: >dev/null
mount --bind /dev/null dev/null
: >dev/urandom
mount --bind /dev/urandom dev/urandom
show "$tool" tool
if [ -n "$film" ]; then
  : >room/film
  show "$film" room/film
fi
mount --bind "$out" room/out
pivot_root . old
cd /
umount -l old
rmdir old
mount -o remount,ro /
cd /room
exec setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all -- "$@"
