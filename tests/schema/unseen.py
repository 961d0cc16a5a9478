"""The errors that `validate` finds and a schema for editors cannot, with the reasons: every other code must be refused."""

# A schema sees one document, after the editor's own YAML parser has read it.
UNSEEN = {
    "bytes and YAML itself: the parser's matter, and editors' parsers take some of it":
        "E0106 E0108 E0220 E0223 E0305 E0331 E0333",
    "how many documents a file has, and whether it is the file that it should be":
        "E0404 E0405 E0801 E0802 E1101 E1400 E1500 E1506",
    "a spelling that the parser has turned into a number before the schema sees it":
        "E0315 E0318 E0319",
    "days that the calendar does not have": "E0321",
    "identity and telephone numbers within a text": "E0327 E0328",
    "items of lists that hold plain values, which the tables of keys do not describe":
        "E0325 E0326 E0403",
    "a whole number's or a share's range, or a measure with its unit, which its reader knows and not the table":
        "E0401 E0409 E0617 E0811 E1001 E1107 E1206 E1207 E1405 E1412 E1413 E1501 E1502 E1503 E1505 E1507",
    "one value of a file against another of the same file":
        "E0402 E0408 E0511 E0512 E0615 E0622 E1208 E1209 E1230 E1234 E1235 E1236 E1237 E1301 E1304 E1307 E1330 E1331 "
        "E1345 E1401 E1402 E1403 E1410 E1411",
    "words and names that the rubric, a catalogue or the list of messages knows":
        "E0501 E0605 E0610 E0621 E1201 E1202 E1203 E1204 E1205 E1302 E1303 E1306 E1308 E1309 E1318 E1319 E1321 E1322 "
        "E1323 E1324 E1327 E1328 E1332 E1334 E0904 E0905",
    "names, which rosters know":
        "E2430 E2431 E2432",
    "other records of the campaign":
        "E0502 E0503 E0504 E0505 E0507 E0508 E0509 E0510 E0513 E0514 E0616 E0701 E0702 E0703 E0704 E0705 E0706 E0707 "
        "E0708 E0709 E0710 E0714 E0901 E0903 E1220 E1221 E1222 E1223 E1224 E1225 E1226 E1227 E1228 E1229 E1231 E1232 "
        "E1233 E1305 E1310 E1311 E1312 E1313 E1314 E1315 E1316 E1317 E1320 E1325 E1326 E1333 E1335 E1336 E1340 "
        "E1702 E1703 E1704 E1705 E1706 E1707 E1708 E1709 E1710 E1711 E1714 E1414 E1415 E1416 E1418 E1419 E1420 E1421 E1423 E1424 E1425 E1426 E1427 E1428 E1430",
    "files and folders": "E0406 E0412 E0415 E0423 E0609 E0623 E0625 E1406 E1407 E1408 E1600 E1601 E1602 E1603 E1604",
    "what plan, rubric and catalogues must be together": "E0410 E0411 E0413 E0414 E1105 E1106 E1108 E1109 E1110",
    "what the rule language means, beyond which keys stand where":
        "E0803 E0804 E0805 E0806 E0807 E0808 E0809 E0810 E0812 E0813 E0814 E0815 E0816 E0817 E0818 E0819 E0820 E0821 "
        "E0822 E0823 E0824 E0825 E0826 E0827 E0828 E0829 E0830 E0831 E0832 E0833 E0834 E0835 E0836 E0837 E0838 E0839 "
        "E0840 E0841 E0842 E0843 E0844 E0845 E0846 E0847 E0848 E0849 E0850 E0851 E0852 E0853 E0854 E0855 E0856 E0857 "
        "E0858 E0859 E0860 E0866 E0867 E0868 E0869 E0870 E0877 E0884 E0893 E0894 E0895 E0896 E0898 E1338 E1339",
    "what a catalogue of books means, beyond which keys stand where": "E1700 E1701",
    "what a file of awards means, beyond which keys stand where": "E1800 E1801 E1802",
    "awards, and papers of awards against each other, the steps and the roster":
        "E1803 E1804 E1805 E1806 E1807 E1808 E1809 E1810 E1812 E1813 E1814 E1815 E1816 E1817 E1818 E1819 E1820 E1821 E1822",
    "what a file of joint building means, beyond which keys stand where": "E2100",
    "joint building, which is decided from the scores, the roster and records":
        "E2101 E2102 E2103 E2104 E2105 E2106 E2107",
    "what stands in a spreadsheet, and whether a mapping fits it and the rubric":
        "E2300 E2303 E2305 E2307 E2308 E2310 E2311 E2317",
    "the seals of a city's counties, and what they hold": "E2200 E2201 E2203 E2204 E2205 E2206 E2207",
    "a joint building as one record tells it, its values against each other, and against other records and the roster":
        "E2150 E2151 E2152 E2153 E2154 E2155 E2156 E2157 E2158 E2159 E2160 E2161",
    "what a draw means, beyond which keys stand where, and its outcome":
        "E1900 E1901 E1902 E1903 E1904 E1905 E1906 E1907 E1908 E1909 E1910 E1911 E1912 E1913 E1914 E1915 E1916 "
        "E1917 E1918 E1919 E1920 E1921 E1922 E1923 E1924 E1925",
    "members: other campaigns, and what rubric and plan must be together":
        "E2000 E2001 E2002 E2004 E2005 E2007 E2008 E2009 E2010 E2011 E2012 E2013 E2014 E2015 E2016 E2019 E2021 E2022 E2025",
    "an older version of the rubric": "E0890 E0891 E0892",
}
# Samples of warnings whose files have an error besides.
IN_ERROR_TOO = set()


def differences(there, refused):
    """What differs from the list above: errors that no schema sees and that it does not explain, and the reverse."""
    explained = {}
    for reason, codes in UNSEEN.items():
        for code in codes.split():
            if code in explained:
                yield f"{code} has two reasons: {explained[code]}; {reason}"
            explained[code] = reason
    for code in sorted(there - refused - explained.keys()):
        yield f"{code}: no schema refuses its sample, and unseen.py gives no reason"
    for code in sorted(explained.keys() & refused):
        yield f"{code}: its schema refuses the sample, against unseen.py ({explained[code]})"
    for code in sorted(explained.keys() - there):
        yield f"{code} of unseen.py has no sample"
