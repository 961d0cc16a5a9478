"""Whole numbers shared out so that their sum is exact."""


def shares(total, weights, least=0):
    """Share `total` out in proportion to `weights`, by the largest remainder, with no share below `least`."""
    rest, whole = total - least * len(weights), sum(weights)
    assert rest >= 0
    parts = [rest * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda place: (-(rest * weights[place] % whole), place))
    for place in order[:rest - sum(parts)]:
        parts[place] += 1
    return [least + part for part in parts]


def uneven(random, total, count, least=0, swing=4):
    """Share `total` out among `count` at random: the largest are about `swing` times the smallest."""
    return shares(total, [random.randint(100, 100 * swing) for _ in range(count)], least)


def turns(items, count):
    """Give `count` of `items`, each as often as the others or once more."""
    return [items[turn % len(items)] for turn in range(count)]
