from pathlib import Path

import pytest

from storage.file.places import is_on_network, read_mounts, synchroniser, type_of, why_not_written

LINUX = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/chung /srv nfs4 rw 0 0
/dev/sda2 /srv/chung/máy ext4 rw 0 0
//nas/chung /mnt/B\\303\\240n\\040chung cifs rw 0 0
nas /mnt/Ổ\\040chung fuse.sshfs rw 0 0
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//lan@nas/Chung on /Volumes/Phòng tin (smbfs, nodev, nosuid, mounted by lan)
"""


@pytest.mark.parametrize(
    ("text", "folder", "kind"),
    [
        (LINUX, "/opt/x", "ext4"),
        (LINUX, "/srv/chung/bài", "nfs4"),
        (LINUX, "/srv/chung/máy/bài", "ext4"),
        (LINUX, "/srvs", "ext4"),
        (LINUX, "/mnt/Ổ chung/tin", "fuse.sshfs"),
        (MAC, "/Library", "apfs"),
        (MAC, "/Volumes/Phòng tin/2026", "smbfs"),
    ],
)
def test_the_type_of_a_folder_is_that_of_the_nearest_mount(text, folder, kind):
    assert type_of(Path(folder), read_mounts(text)) == kind


def test_a_later_mount_covers_an_earlier_one_at_the_same_place():
    assert type_of(Path("/mnt/a"), [("/mnt", "ext4"), ("/mnt", "cifs")]) == "cifs"


@pytest.mark.parametrize(
    ("folder", "marker", "program"),
    [
        ("Dropbox", "", "Dropbox"),
        ("Dropbox (Phòng tin)", "", "Dropbox"),
        ("OneDrive", "", "OneDrive"),
        ("OneDrive - Sở Thông tin", "", "OneDrive"),
        ("My Drive", "", "Google Drive"),
        ("GoogleDrive-lan@example.org", "", "Google Drive"),
        ("com~apple~CloudDocs", "", "iCloud Drive"),
        ("Nextcloud", "", "Nextcloud"),
        ("Tài liệu", ".stfolder", "Syncthing"),
        ("Tài liệu", ".sync_1a2b3c.db", "Nextcloud"),
        ("Tài liệu", ".dropbox", "Dropbox"),
        ("Tài liệu", ".tmp.driveupload", "Google Drive"),
        ("Dropboxes", "", ""),
        ("Tài liệu", ".git", ""),
    ],
)
def test_a_folder_that_a_program_synchronises_is_known_by_its_name_or_its_marks(tmp_path, folder, marker, program):
    inner = tmp_path / folder / "2026" / "tháng 1"
    inner.mkdir(parents=True)
    if marker:
        (tmp_path / folder / marker).mkdir()
    assert synchroniser(inner) == program


def test_this_machines_own_folder_may_be_written(tmp_path):
    assert not is_on_network(tmp_path)
    assert why_not_written(tmp_path / "a.desk") is None
