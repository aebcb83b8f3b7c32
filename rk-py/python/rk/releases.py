"""What may leave the room: releases, and what is drawn and written of them."""

from .answers import REPORT, Answer, call, fields


@fields(
    policy="The policy: `name`, `mean_from`, `distribution_from`, `rated_from`, `decimals`",
    instrument="What was asked: `items` (list of ids) and `min_items`",
    profile="The name of the threshold profile",
    cuts="The profile's cuts, `between` groups and `within` a group",
    groups="Each group: respondents, response rate, `out`, `in` and `self` mean as printed",
    ties="Each tie as printed: `n`, `mean`, its `decimals` and `level`, or the reason why it is withheld",
    asymmetries="Each pair of groups that rate each other and are both shown",
    index="The relational coordination index in each weighting, as printed",
    shown="Means of the printed ties, `between` groups and `within` them",
    leadership="The same of leaders about staff, and of staff about leaders",
    dimensions="Each item over the ties that are shown",
    distributions="Shares of the answers 1 to 5 to each item",
    counts="What was read, what is missing and what was dropped",
    withheld="How many ties are withheld, by reason",
    before="The earlier wave, with the fields `groups` to `withheld`; None if there is one wave",
    change="What changed between the waves, of what is printed; None if there is one wave",
)
class Release(Answer):
    """What others may see of scores, from `Scores.release`; frozen.

    A value that is not shown is None, and `why` beside it names the reason.
    Only a release is drawn or written into a report.
    """

    __slots__ = ()
    _optional = ("before", "change")

    def picture(self, picture, *, lang="en", title=None):
        """Draw the release.

        Parameters
        ----------
        picture : {"map", "matrix", "dimensions", "change", "distributions"}
            What is drawn; `"change"` needs a release of two waves.
        lang : {"en", "da"}, default "en"
            Language of the picture.
        title : str, optional
            Another title than the usual one.

        Returns
        -------
        Picture
            One SVG document, and the same data as an HTML table.

        Raises
        ------
        RkError
            If there is no such picture of this release.
        """
        return Picture(call("picture", locale=lang, release=self, picture=picture, title=title))

    def report(self, *, lang="en", title=None, date=None, place=None, note=None):
        """Write the report: one HTML file that needs nothing else and prints on A4.

        Parameters
        ----------
        lang : {"en", "da"}, default "en"
            Language of the report.
        title, date, place, note : str, optional
            What its front says; `title` has a default.

        Returns
        -------
        str
            The HTML text; write it in UTF-8.

        Raises
        ------
        RkError
            If nothing is left to show.
        """
        texts = {"title": title, "date": date, "place": place, "note": note}
        return Page(call("report", locale=lang, release=self, **texts)).html

    def __repr__(self):
        scopes = self.shown.values()
        shown, of = (sum(scope[name] for scope in scopes) for name in ("ties", "of"))
        return f"<rk.Release: policy {self.policy['name']}, {shown} of {of} ties shown>"

    def _repr_html_(self):
        return self.picture("matrix").table


@fields(
    svg="One SVG document, which fetches nothing",
    table="The same data as one HTML table",
    report=REPORT,
)
class Picture(Answer):
    """A picture of a release, from `Release.picture`; frozen.

    A notebook shows it by itself.
    """

    __slots__ = ()

    def save(self, path):
        """Write the SVG document to a file.

        Parameters
        ----------
        path : str or os.PathLike
            The file; one that is there is written over.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(self.svg)

    def _repr_svg_(self):
        return self.svg


@fields(html="The report")
class Page(Answer):
    """An answer of the operation `report`."""

    __slots__ = ()


def release(scores, policy, before, locale):
    """What `Scores.release` does."""
    return Release(call("release", locale=locale, scores=scores, before=before, policy=policy))
