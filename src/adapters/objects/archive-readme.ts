/**
 * What `README.txt` of an archive says. It belongs to format 1 of the records and never changes: `archive verify` compares
 * it too.
 */
export const ARCHIVE_README = `THE ARCHIVE OF THE STOCKTAKES
=============================

This folder keeps every stocktake that was filed: the deck as it was shown, the
pre-reads, the returns of the departments, the findings, the agreed figures, the
papers. Nothing in it is ever changed or removed. It can be read and verified
without the program that wrote it, and copied like any other folder.

What is where
-------------
records/000007-2015-Q3.json    Record 7: the stocktake of 2015-Q3. It lists its
                               files: what each was ("role"), what it was called
                               ("name") and its SHA-256 ("sha256"). It is plain
                               text: open it in any editor or browser.
records/000007-2015-Q3.sha256  The list by which record 7 is verified.
objects/ab/ab12...             The files themselves, each under its SHA-256. The
                               first two digits name the folder.

To read a file
--------------
Find its SHA-256 in the record, copy the file of that name out of objects, and
give the copy the name that stands in the record.

To verify every file
--------------------
Linux and macOS, in this folder:
    sha256sum -c records/*.sha256        (macOS: shasum -a 256 -c records/*.sha256)
Windows, for one file, whose SHA-256 must be its own name:
    certutil -hashfile objects\\ab\\ab12... SHA256

To see that no record was taken out or replaced
-----------------------------------------------
Each record names the SHA-256 of the record before it ("previous"), so that the
records form a chain from the first to the last. The annex of each deck prints
the first twelve digits of the SHA-256 of the record that was the last when the
deck was built. Compare a printed deck with the record: if no record has that
SHA-256, the archive is not the one of that deck. With the program:
    stocktake archive verify --head DIGITS
`;
