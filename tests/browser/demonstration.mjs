// Who may sign in on demonstration data (src/demo/cast.cpp). The sign-in page offers the same names; a case compares them.
export const password = 'rahdari-demo';

/// One officer of each role; on the requesting side those of one Member State.
export const officers = {
  returnOfficer: 'athens.officer',
  approver: 'athens.approver',
  escortLeader: 'athens.escort',
  returnCounsellor: 'athens.counsellor',
  detentionLiaison: 'athens.detention',
  legalReviewer: 'athens.legal',
  requestingSupervisor: 'athens.supervisor',
  requestingPrivacy: 'athens.privacy',
  requestingAdministrator: 'athens.admin',
  monitor: 'monitor.athens',
  otherReturnOfficer: 'berlin.officer',
  interiorDesk: 'islamabad.interior',
  interiorApprover: 'islamabad.approver',
  nadra: 'nadra.verify',
  passportHeadquarters: 'islamabad.passport',
  passportMission: 'athens.passport',
  consular: 'athens.consular',
  border: 'fia.islamabad',
  requestedSupervisor: 'islamabad.supervisor',
};
