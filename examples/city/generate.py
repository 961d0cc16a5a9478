"""Writes the invented city: seven units with their villages, four quarters, panels, registers and books.

    python3 examples/city/generate.py [--out build/examples/city] [--scale 1] [--seed 1]

The same options give the same bytes. A scale of 0.1 gives a tenth of the villages and of every amount.
"""

import argparse
import shutil
from pathlib import Path

import contests
import joint
import papers
import plans
import returns
import roster
import support
import training
import visits
import work
from books import Books
from city import City


def write_books(city):
    all_books = [Books(city, unit) for unit in city.units]
    own = Books(city, None)
    training.write_courses(city, all_books)
    training.write_studies(city, all_books)
    training.write_mentors(city, all_books)
    training.write_projects(city, all_books)
    visits.write_visits(city, all_books, visits.write_teams(city, all_books))
    visits.write_matters(city, all_books)
    visits.write_opinions(city, all_books)
    visits.write_measures(city, all_books)
    visits.write_commitments(city, all_books)
    support.write_support(city, support.write_first_secretaries(city, all_books))
    support.write_sales(city, all_books)
    support.write_publicity(city, all_books)
    support.write_links(city, all_books, own)
    for books in [*all_books, own]:
        books.write()


def write_city(out, scale, seed):
    """Write everything anew into the folder `out`."""
    shutil.rmtree(out, ignore_errors=True)
    city = City(scale, seed, out)
    plans.write_plans(city)
    roster.write_teams(city)
    for unit in city.units:
        roster.write_roster(city, unit)
    returns.write_returns(city)
    work.write_work(city)
    contests.write_contests(city)
    papers.write_papers(city)
    joint.write_joint(city)
    write_books(city)
    return city


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("build/examples/city"), help="the folder, which is written anew")
    parser.add_argument("--scale", type=float, default=1, help="the size, from 0.1 to 1")
    parser.add_argument("--seed", type=int, default=1)
    return parser


def main():
    options = arguments(__doc__).parse_args()
    write_city(options.out, options.scale, options.seed)


if __name__ == "__main__":
    main()
